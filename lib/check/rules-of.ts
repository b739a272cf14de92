import { oncePer } from '../manifest';
import type {
  DayRule,
  EnvironmentRule,
  NeighbourRule,
  ObjectRule,
  PlatformRule,
  Rule,
  ServiceRule,
  SpecRule,
  UpgradeRule,
} from './rule';

/** The rules by what they judge. */
export interface RulesByScope {
  readonly object: readonly ObjectRule[];
  readonly environment: readonly EnvironmentRule[];
  /** In their order: what they say is told together. */
  readonly spec: readonly (SpecRule | ServiceRule)[];
  /** In their order. */
  readonly platform: readonly (PlatformRule | NeighbourRule)[];
  readonly day: readonly DayRule[];
  readonly upgrade: readonly UpgradeRule[];
}

export const byScope = oncePer((rules: readonly Rule[]): RulesByScope => ({
  object: rules.filter((rule) => rule.scope === 'object'),
  environment: rules.filter((rule) => rule.scope === 'environment'),
  spec: rules.filter((rule) => rule.scope === 'spec' || rule.scope === 'service'),
  platform: rules.filter((rule) => rule.scope === 'platform' || rule.scope === 'neighbours'),
  day: rules.filter((rule) => rule.scope === 'day'),
  upgrade: rules.filter((rule) => rule.scope === 'upgrade'),
}));
