import type { Environment, Platform } from '../../../spec';
import { inProduction } from './in-production';
import { isWatchedElsewhere, type Watcher } from './watched-elsewhere';

const watchers: { readonly [Name in Watcher]: string } = {
  trail: 'records the calls of its API (CloudTrail)',
  config: 'records changes of its resources (Config)',
  guardDuty: 'looks for intruders (GuardDuty)',
  securityHub: 'collects what is found (Security Hub)',
};

const kinds = ['trail', 'config', 'guardDuty', 'securityHub'] as const;

/** A warning only: an organisation may watch its accounts from outside of the spec. */
export const accountUnwatched = inProduction({
  code: 'ACCOUNT_UNWATCHED',
  severity: 'warning',
  title: 'the account of production is watched',
  why:
    'Somebody with a stolen key is noticed only by what watches the account, and what was not recorded cannot be ' +
    'looked up afterwards. A switch is off for good reason where another environment has the same account and region, ' +
    'or where the organisation does it: tell the first by their accounts, a trail by `shared.organizationTrail`, and ' +
    'waive the rule for the rest.',
  fix: 'Leave the switches of `security` on.',
  sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html'],
  read: (environment, platform) =>
    kinds
      .filter((kind) => !isWatched(environment, platform, kind))
      .map((kind) => ({
        spec: ['security', kind],
        message: `nothing in the account of ${environment.name} ${watchers[kind]}`,
        found: 'false',
        fix: `remove ${kind}: false`,
      })),
});

function isWatched(environment: Environment, platform: Platform, kind: Watcher): boolean {
  if (kind === 'trail' && platform.shared?.organizationTrail === true) return true;
  return environment.security[kind] || isWatchedElsewhere(platform, environment, kind);
}
