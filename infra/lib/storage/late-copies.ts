import type { aws_events as events } from 'aws-cdk-lib';
import { names, type Environment } from '../../../lib/spec';

/** Name of the alarm, in the recovery region, of a bucket whose copy is behind. */
export function lateCopiesAlarm(environment: Environment, bucket: string): string {
  return `${prefixOf(environment)}${bucket}`;
}

/** The news that one of these alarms went off, there and where it is handed on to. */
export function lateCopiesNews(environment: Environment): events.EventPattern {
  return {
    source: ['aws.cloudwatch'],
    detailType: ['CloudWatch Alarm State Change'],
    detail: { alarmName: [{ prefix: prefixOf(environment) }], state: { value: ['ALARM'] } },
  };
}

function prefixOf(environment: Environment): string {
  return names.resource(environment, 'recovery', 'late-');
}
