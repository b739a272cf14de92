import type { aws_kms as kms } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';
import type { NetworkStack } from '../network';

type Store = Environment['stores'][string];
export type PostgresqlSpec = Extract<Store, { engine: 'postgresql' }>;
export type RedisSpec = Extract<Store, { engine: 'redis' }>;

/** What each store of an environment is made of. */
export interface StoreProps<Spec extends Store> {
  readonly environment: Environment;
  /** The store's name in the spec. */
  readonly store: string;
  readonly spec: Spec;
  readonly network: NetworkStack;
  readonly key: kms.IKey;
}
