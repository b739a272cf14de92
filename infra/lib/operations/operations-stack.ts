import { Construct } from 'constructs';
import type { Platform } from '../../../lib/spec';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { EnvironmentAlarm, plannedAlarms } from './alarms';
import { ContainerLogs } from './container-logs';
import { EnvironmentDashboards } from './dashboards/environment-dashboards';
import { EnvironmentEvents } from './events/environment-events';
import { OffHours } from './off-hours';
import { EnvironmentBudget, isFirstOfAccount, SpendingAnomalies } from './spending';
import { AlertTopics } from './topics/alert-topics';

export interface OperationsStackProps extends EnvironmentStackProps {
  /** The first environment of an account watches its spending. */
  readonly platform: Pick<Platform, 'environments'>;
}

/** Alarms, dashboards, topics, log groups of containers, budget, and the nights off. */
export class OperationsStack extends EnvironmentStack {
  constructor(scope: Construct, { environment, platform }: OperationsStackProps) {
    super(scope, 'operations', { environment });
    const topics = new AlertTopics(this, 'topics', environment);
    new ContainerLogs(this, 'logs', environment);
    const inAlarms = new Construct(this, 'alarms');
    const alarms = plannedAlarms(environment).map((planned) => new EnvironmentAlarm(inAlarms, environment, planned));
    new EnvironmentDashboards(this, 'dashboards', environment, alarms);
    new EnvironmentEvents(this, 'events', environment).node.addDependency(topics);
    new EnvironmentBudget(this, 'budget', environment).node.addDependency(topics);
    if (isFirstOfAccount(environment, Object.values(platform.environments))) {
      new SpendingAnomalies(this, 'anomalies', environment).node.addDependency(topics);
    }
    const { offHours } = environment;
    if (offHours !== undefined) new OffHours(this, 'off-hours', { environment, offHours });
  }
}
