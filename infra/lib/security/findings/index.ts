export { FindingAlerts } from './finding-alerts';
export { FindingCollector } from './finding-collector';
export { IntruderDetector } from './intruder-detector';
export { RootUseAlarm } from './root-use-alarm';
