import type { PlatformRule } from './platform-rule';
import { accountWatchers } from './account-watchers';
import { accounts } from './accounts';
import { distinctEnvironments } from './distinct-environments';
import { domainZones } from './domain-zones';
import { ownNames } from './own-names';
import { projectName } from './project-name';
import { promotionOrder } from './promotion-order';
import { registries } from './registries';

/** Rules that look at all environments together. */
export const platformRules: readonly PlatformRule[] = [
  accountWatchers,
  accounts,
  distinctEnvironments,
  domainZones,
  ownNames,
  projectName,
  promotionOrder,
  registries,
];
