export { ConfigRecorder } from './config-recorder';
export { configRules, type ConfigRule } from './config-rules';
