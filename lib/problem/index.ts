export { formatProblem } from './format-problem';
export { PlatformError } from './platform-error';
export type { Problem, Severity } from './problem';
export { didYouMean, nearest, oneOf } from './nearest';
export type { RulePage } from './rule-page';
export type { Violation } from './violation';
export { orUndefined } from './or-undefined';
export { isSystemError } from './system-error';
