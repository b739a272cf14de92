import type { Environment } from '../../spec';

type Store = Environment['stores'][string];
export type Database = Extract<Store, { engine: 'postgresql' }>;
export type Cache = Extract<Store, { engine: 'redis' }>;

/** Databases by name. */
export function databasesOf({ stores }: Environment): readonly (readonly [name: string, database: Database])[] {
  return Object.entries(stores).flatMap(([name, store]) =>
    store.engine === 'postgresql' ? [[name, store] as const] : [],
  );
}

/** Storage of all instances of a database, standby and replicas included. */
export function databaseGiB({ storageGiB, multiAz, readReplicas }: Database): number {
  return storageGiB * ((multiAz ? 2 : 1) + readReplicas);
}
