export { checkBundle, type BundleCheck } from './check-bundle';
export { checkManifests } from './check-manifests';
export { checkPlatform, type AgainstState, type CheckOptions, type CheckedEnvironment } from './check-platform';
export { factsOf, joinFacts, type Facts } from './facts';
export type { EnvironmentFinding, Finding } from './finding';
export type {
  EnvironmentRule,
  ObjectChange,
  ObjectRule,
  ObjectSubject,
  PlatformRule,
  PlatformViolation,
  Rule,
  SpecRule,
  SpecSubject,
  Target,
  UpgradeRule,
} from './rule';
export type { PinHistories, PinHistory } from './pin-history';
export { pageOf } from './page';
export { rules } from './rules';
export { targetOf } from './target-of';
export type { Settled, WaivedFinding } from './settings';
export { problemsOf } from './problems-of';
export { describeObjectId, type ObjectId, type ObjectViolation, type SpecViolation } from './violation';
