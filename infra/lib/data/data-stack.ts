import type { Construct } from 'constructs';
import type { NetworkStack } from '../network';
import { constructId, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { DataKey } from './data-key';
import { PostgresqlStore } from './postgresql/postgresql-store';
import { RedisStore } from './redis/redis-store';

export interface DataStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** Databases and caches, with the credentials of those who use them. */
export class DataStack extends EnvironmentStack {
  constructor(scope: Construct, { environment, network }: DataStackProps) {
    super(scope, 'data', { environment });
    const stores = Object.entries(environment.stores);
    if (stores.length === 0) return;
    const key = new DataKey(this, 'Key', { environment });
    for (const [store, spec] of stores) {
      const props = { environment, store, network, key };
      if (spec.engine === 'postgresql') new PostgresqlStore(this, constructId(store), { ...props, spec });
      else new RedisStore(this, constructId(store), { ...props, spec });
    }
  }
}
