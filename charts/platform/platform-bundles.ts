import type { Bundle } from '../../lib/bundle';
import { accessBundle } from './access-bundle';
import { limitsBundle } from './limits-bundle';
import { namespaceBundle } from './namespace-bundle';
import { networkBundle } from './network-bundle';
import { prioritiesBundle } from './priorities-bundle';
import { secretsBundle } from './secrets-bundle';
import { storageBundle } from './storage-bundle';

/** What every environment has before its services, in the order in which it is applied. */
export const platformBundles: readonly Bundle[] = [
  namespaceBundle,
  limitsBundle,
  accessBundle,
  prioritiesBundle,
  storageBundle,
  networkBundle,
  secretsBundle,
];
