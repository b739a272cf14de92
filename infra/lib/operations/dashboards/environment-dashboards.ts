import { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { cluster } from './cluster';
import { overview } from './overview';
import { stores } from './stores';

/** One dashboard a concern; an account has three for nothing. */
export class EnvironmentDashboards extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, alarms: readonly cloudwatch.IAlarm[]) {
    super(scope, id);
    const dashboards = {
      overview: overview(environment, alarms),
      stores: stores(environment),
      cluster: cluster(environment),
    };
    for (const [concern, widgets] of Object.entries(dashboards)) {
      if (widgets.length === 0) continue;
      const dashboard = new cloudwatch.Dashboard(this, concern, {
        dashboardName: names.resource(environment, 'operations', concern),
      });
      dashboard.addWidgets(...widgets);
    }
  }
}
