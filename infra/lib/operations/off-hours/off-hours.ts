import { Stack, aws_scheduler as scheduler } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { awsSchedule, names, type Environment } from '../../../../lib/spec';
import { scheduleGroup } from '../alarms';
import { AutoscalerBrake } from './autoscaler-brake';
import { OffHoursRole } from './off-hours-role';
import { plannedChanges } from './planned-changes';

export interface OffHoursProps {
  readonly environment: Environment;
  readonly offHours: NonNullable<Environment['offHours']>;
}

/**
 * Puts an environment to sleep and wakes it, by calls that EventBridge Scheduler makes itself. What fails is tried
 * again for an hour.
 */
export class OffHours extends Construct {
  constructor(scope: Construct, id: string, { environment, offHours }: OffHoursProps) {
    super(scope, id);
    const groupName = scheduleGroup(environment);
    const group = new scheduler.CfnScheduleGroup(this, 'group', { name: groupName });
    const brake = new AutoscalerBrake(this, 'brake', environment);
    const role = new OffHoursRole(this, 'role', { environment, groupName, brakeArn: brake.managedPolicyArn });
    for (const change of plannedChanges(environment, brake.managedPolicyArn)) {
      for (const when of ['stop', 'start'] as const) {
        const { action, input } = change[when];
        const schedule = new scheduler.CfnSchedule(this, `${when}-${change.id}`, {
          name: names.schedule(when, change.id),
          groupName,
          description: `${when}s ${change.id} of ${environment.name}`,
          scheduleExpression: awsSchedule(offHours[when]),
          scheduleExpressionTimezone: offHours.timeZone,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: Stack.of(this).formatArn({
              service: 'scheduler',
              region: '',
              account: '',
              resource: `aws-sdk:${action}`,
            }),
            roleArn: role.roleArn,
            input: Stack.of(this).toJsonString(input),
            retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
          },
        });
        schedule.addResourceDependency(group);
      }
    }
  }
}
