export { checkBundles, type BundleCheck } from './check-bundles';
export { checkManifests } from './check-manifests';
export {
  checkPlatform,
  type AgainstState,
  type CheckOptions,
  type CheckedEnvironment,
  type RememberedVerdicts,
} from './check-platform';
export {
  areApart,
  digestOf,
  factsOf,
  parseFacts,
  printFacts,
  type ContentNames,
  type EnvironmentFacts,
  type FactKind,
  type Facts,
  type FactSource,
  type KindSummary,
  type PrintedFacts,
  type PrintedKind,
} from './facts';
export type { EnvironmentFinding, Finding } from './finding';
export type {
  DayRule,
  EnvironmentRule,
  NeighbourRule,
  ObjectChange,
  ObjectRule,
  ObjectSubject,
  PlatformRule,
  PlatformViolation,
  Rule,
  ServiceRule,
  SpecRule,
  SpecSubject,
  Target,
  UpgradeRule,
} from './rule';
export type { PinHistories, PinHistory } from './pin-history';
export type { Verdict, VerdictMemory, Verdicts } from './verdicts';
export { pageOf } from './page';
export { rules } from './rules';
export { targetOf } from './target-of';
export type { Settled, WaivedFinding } from './settings';
export { problemsOf } from './problems-of';
export { describeObjectId, type ObjectId, type ObjectViolation, type SpecViolation } from './violation';
