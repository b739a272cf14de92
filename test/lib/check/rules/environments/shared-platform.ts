import type { Environment, Platform, Shared } from '../../../../../lib/spec';
import { smallPlatform } from '../../../../small-platform';

/** A platform whose infrastructure is made, with these settings of its one environment. */
export function sharedPlatform(changes: Partial<Environment>, shared: Partial<Shared> = {}): Platform {
  const platform = smallPlatform({ shop: { type: 'http', ports: { http: 8080 } } });
  const environments = Object.entries(platform.environments).map(([name, one]) => [name, { ...one, ...changes }]);
  return {
    ...platform,
    shared: { account: '111111111111', region: 'eu-central-1', organizationTrail: false, ...shared },
    environments: Object.fromEntries(environments),
  };
}
