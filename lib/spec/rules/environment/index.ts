import type { EnvironmentRule } from '../rule';
import { agreedCredentials } from './agreed-credentials';
import { backups } from './backups';
import { cacheShape } from './cache-shape';
import { calledHosts } from './called-hosts';
import { calledResources } from './called-resources';
import { calledServices } from './called-services';
import { composedNames } from './composed-names';
import { credentials } from './credentials';
import { derivedNames } from './derived-names';
import { exposedHosts } from './exposed-hosts';
import { networkPlan } from './network-plan';
import { networkZones } from './network-zones';
import { nodeGroupSizes } from './node-group-sizes';
import { nodeTypes } from './node-types';
import { offHours } from './off-hours';
import { pinnedImages } from './pinned-images';
import { placedServices } from './placed-services';
import { plannedVersion } from './planned-version';
import { publicEndpoint } from './public-endpoint';
import { rateLimit } from './rate-limit';
import { recovery } from './recovery';
import { requiredAddOns } from './required-add-ons';
import { scalingQueues } from './scaling-queues';
import { secretNames } from './secret-names';
import { secretOwners } from './secret-owners';
import { storeAccess } from './store-access';
import { storeOffers } from './store-offers';
import { storeSettings } from './store-settings';

/** Rules that look at a whole environment. */
export const environmentRules: readonly EnvironmentRule[] = [
  agreedCredentials,
  backups,
  cacheShape,
  calledHosts,
  calledResources,
  calledServices,
  composedNames,
  credentials,
  derivedNames,
  exposedHosts,
  networkPlan,
  networkZones,
  nodeGroupSizes,
  nodeTypes,
  offHours,
  pinnedImages,
  placedServices,
  plannedVersion,
  publicEndpoint,
  rateLimit,
  recovery,
  requiredAddOns,
  scalingQueues,
  secretNames,
  secretOwners,
  storeAccess,
  storeOffers,
  storeSettings,
];
