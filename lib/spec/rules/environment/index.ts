import type { EnvironmentRule } from '../rule';
import { calledHosts } from './called-hosts';
import { calledResources } from './called-resources';
import { calledServices } from './called-services';
import { composedNames } from './composed-names';
import { derivedNames } from './derived-names';
import { exposedHosts } from './exposed-hosts';
import { networkPlan } from './network-plan';
import { nodeGroupSizes } from './node-group-sizes';
import { pinnedImages } from './pinned-images';
import { placedServices } from './placed-services';
import { plannedVersion } from './planned-version';
import { requiredAddOns } from './required-add-ons';
import { scalingQueues } from './scaling-queues';
import { secretNames } from './secret-names';
import { secretOwners } from './secret-owners';
import { storeSettings } from './store-settings';

/** Rules that look at a whole environment. */
export const environmentRules: readonly EnvironmentRule[] = [
  calledHosts,
  calledResources,
  calledServices,
  composedNames,
  derivedNames,
  exposedHosts,
  networkPlan,
  nodeGroupSizes,
  pinnedImages,
  placedServices,
  plannedVersion,
  requiredAddOns,
  scalingQueues,
  secretNames,
  secretOwners,
  storeSettings,
];
