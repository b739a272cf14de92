import { names, type Environment } from '../../../../lib/spec';
import { metricOf } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

/** Nights that cost money, or days on which nothing works: a call of the schedules that failed for an hour. */
export function offHoursAlarms(environment: Environment): readonly PlannedAlarm[] {
  if (environment.offHours === undefined) return [];
  return [
    {
      id: 'off-hours',
      severity: 'warning',
      description: 'something of the environment could not be put to sleep or woken: do it by hand',
      metric: metricOf({
        namespace: 'AWS/Scheduler',
        metricName: 'InvocationDroppedCount',
        statistic: 'Sum',
        dimensions: { ScheduleGroup: scheduleGroup(environment) },
      }),
      threshold: 0,
      periods: 1,
    },
  ];
}

/** Name of the group of an environment's schedules. */
export function scheduleGroup(environment: Environment): string {
  return names.resource(environment, 'operations', 'off-hours');
}
