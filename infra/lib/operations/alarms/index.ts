export { alarmName, EnvironmentAlarm } from './environment-alarm';
export { shardsOf } from './cache-nodes';
export type { PlannedAlarm } from './planned-alarm';
export { plannedAlarms } from './planned-alarms';
export { scheduleGroup } from './off-hours-alarms';
export { metricOf, type MetricOf } from './metrics';
