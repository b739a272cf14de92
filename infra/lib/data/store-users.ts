import { names, type Environment, type Service } from '../../../lib/spec';

/** Who logs in to a store: a role of PostgreSQL, a user of Redis. */
export interface StoreUser {
  /** Service that owns the secret; the role or user is called like it. */
  readonly name: string;
  /** Name in Secrets Manager. */
  readonly secretName: string;
  /** What the services that read the secret call the store for, together. */
  readonly reads: boolean;
  readonly writes: boolean;
  /** Whether one of them has a migration, which changes the tables themselves. */
  readonly migrates: boolean;
}

interface Use {
  readonly owner: string;
  readonly secretName: string;
  readonly service: Service;
}

/**
 * Users of a store, by name: one for each service that owns a secret with its credentials, which the rules of the spec
 * keep to one, in Secrets Manager.
 */
export function storeUsers(environment: Environment, store: string): readonly StoreUser[] {
  const uses = usesOf(environment, store);
  const owners = [...new Set(uses.map(({ owner }) => owner))].sort();
  return owners.map((owner) => userOf(owner, store, uses));
}

function userOf(owner: string, store: string, all: readonly Use[]): StoreUser {
  const uses = all.filter((use) => use.owner === owner);
  const verbs = new Set(uses.flatMap(({ service }) => service.calls.stores[store] ?? []));
  return {
    name: owner,
    secretName: uses[0]?.secretName ?? '',
    reads: verbs.has('read'),
    writes: verbs.has('write'),
    migrates: uses.some(({ service }) => 'migration' in service && service.migration !== undefined),
  };
}

function usesOf(environment: Environment, store: string): readonly Use[] {
  return Object.values(environment.services).flatMap((service) =>
    Object.values(service.secrets)
      .filter(({ credentialsOf }) => credentialsOf === store)
      .map(({ key, service: owner = service.name }) => {
        return { owner, secretName: names.secret(environment, owner, key), service };
      }),
  );
}
