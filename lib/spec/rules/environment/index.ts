import type { EnvironmentRule } from '../rule';
import { agreedCredentials } from './agreed-credentials';
import { backups } from './backups';
import { cacheShape } from './cache-shape';
import { calledHosts } from './called-hosts';
import { calledResources } from './called-resources';
import { calledServices } from './called-services';
import { certificate } from './certificate';
import { composedNames } from './composed-names';
import { credentials } from './credentials';
import { databaseRoles } from './database-roles';
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
import { queueTimes } from './queue-times';
import { rateLimit } from './rate-limit';
import { recovery } from './recovery';
import { requiredAddOns } from './required-add-ons';
import { scalingQueues } from './scaling-queues';
import { secretNames } from './secret-names';
import { secretOwners } from './secret-owners';
import { serviceRange } from './service-range';
import { staticHostFree } from './static-host-free';
import { storeAccess } from './store-access';
import { storeOffers } from './store-offers';
import { storePorts } from './store-ports';
import { storeSettings } from './store-settings';
import { tlsPolicy } from './tls-policy';

/** Rules that look at a whole environment. */
export const environmentRules: readonly EnvironmentRule[] = [
  agreedCredentials,
  backups,
  cacheShape,
  calledHosts,
  calledResources,
  calledServices,
  certificate,
  composedNames,
  credentials,
  databaseRoles,
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
  queueTimes,
  rateLimit,
  recovery,
  requiredAddOns,
  scalingQueues,
  secretNames,
  secretOwners,
  serviceRange,
  staticHostFree,
  storeAccess,
  storeOffers,
  storePorts,
  storeSettings,
  tlsPolicy,
];
