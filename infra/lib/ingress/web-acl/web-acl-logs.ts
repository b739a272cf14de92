import { aws_wafv2 as wafv2, type aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { allowLogDelivery, EnvironmentLogGroup, logGroupArn } from '../../log-group';

export interface WebAclLogsProps {
  readonly environment: Environment;
  /** Of the web ACL. */
  readonly name: string;
  readonly webAclArn: string;
  readonly key: kms.IKey;
}

/** Headers that carry credentials of users. */
const secretHeaders = ['authorization', 'cookie'];

/** Requests that a web ACL refused or counted; what it let through is in the load balancer's own log. */
export class WebAclLogs extends Construct {
  constructor(scope: Construct, id: string, { environment, name, webAclArn, key }: WebAclLogsProps) {
    super(scope, id);
    const logGroupName = names.webAclLogGroup(name);
    const group = new EnvironmentLogGroup(this, 'group', { environment, name: logGroupName, key });
    const logging = new wafv2.CfnLoggingConfiguration(this, 'logging', {
      resourceArn: webAclArn,
      logDestinationConfigs: [logGroupArn(this, logGroupName)],
      redactedFields: secretHeaders.map((header) => ({ singleHeader: { Name: header } })),
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: ['BLOCK', 'COUNT', 'EXCLUDED_AS_COUNT'].map((Action) => ({ ActionCondition: { Action } })),
          },
        ],
      },
    });
    logging.node.addDependency(group, allowLogDelivery(this, 'delivery', group));
  }
}
