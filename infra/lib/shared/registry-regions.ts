import type { Platform, Shared } from '../../../lib/spec';
import { registryRegion } from './own-images';

/** Regions that images are copied to: where environments pull from, and where they would after a failover. */
export function replicaRegions({ environments }: Platform, shared: Shared): readonly string[] {
  const pulling = Object.values(environments).flatMap((environment) => {
    const region = registryRegion(environment, shared);
    if (region === undefined) return [];
    return [region, ...(environment.disasterRecovery ? [environment.disasterRecovery.region] : [])];
  });
  return [...new Set(pulling)].filter((region) => region !== shared.region).sort();
}
