import type { Environment } from '../../../lib/spec';
import { StorageStack } from '../../lib/storage';
import { resourcesOf, type Resources } from '../resources';
import { newApp } from '../synthesized';
import { bucketPromises } from './bucket-promises';
import { readerPromises } from './reader-promises';
import { replicationPromises } from './replication-promises';

/** In the words of a user. A seeded fault names the promise that it breaks. */
export const promises = { ...bucketPromises, ...readerPromises, ...replicationPromises };

export type Title = keyof typeof promises;
export const titles = Object.keys(promises) as Title[];

/** What the storage stack of an environment makes. */
export function storageOf(environment: Environment): Resources {
  return resourcesOf(new StorageStack(newApp(), { environment }));
}
