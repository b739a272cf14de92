import { oncePer } from '../manifest';
import type { EnvironmentRule, ObjectRule, PlatformRule, Rule, SpecRule, UpgradeRule } from './rule';

/** The rules by what they judge. */
export interface RulesByScope {
  readonly object: readonly ObjectRule[];
  readonly environment: readonly EnvironmentRule[];
  readonly spec: readonly SpecRule[];
  readonly platform: readonly PlatformRule[];
  readonly upgrade: readonly UpgradeRule[];
}

export const byScope = oncePer((rules: readonly Rule[]): RulesByScope => ({
  object: rules.filter((rule) => rule.scope === 'object'),
  environment: rules.filter((rule) => rule.scope === 'environment'),
  spec: rules.filter((rule) => rule.scope === 'spec'),
  platform: rules.filter((rule) => rule.scope === 'platform'),
  upgrade: rules.filter((rule) => rule.scope === 'upgrade'),
}));
