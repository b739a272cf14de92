import { PlatformError, type Problem } from '../../../lib/problem';
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
  /** Place in the spec. */
  readonly spec: string;
}

/**
 * Users of a store, by name: one for each secret that holds its credentials.
 *
 * @throws PlatformError when a secret is to hold credentials that nothing can write there
 */
export function storeUsers(environment: Environment, store: string): readonly StoreUser[] {
  const uses = usesOf(environment, store);
  const problems = [...inParameterStore(environment, store), ...twice(uses)];
  if (problems.length > 0) throw new PlatformError(problems);
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
  return secretsOf(environment, store).map(({ spec, service, secret }) => {
    const owner = secret.service ?? service.name;
    return { owner, secretName: names.secret(environment, owner, secret.key), service, spec };
  });
}

interface NamedSecret {
  readonly spec: string;
  readonly service: Service;
  readonly secret: Service['secrets'][string];
}

function secretsOf({ name, services }: Environment, store: string): readonly NamedSecret[] {
  return Object.values(services).flatMap((service) =>
    Object.entries(service.secrets)
      .filter(([, { credentialsOf }]) => credentialsOf === store)
      .map(([key, secret]) => ({ spec: `${name}.services.${service.name}.secrets.${key}`, service, secret })),
  );
}

function inParameterStore(environment: Environment, store: string): readonly Problem[] {
  const wrong = secretsOf(environment, store).filter(({ secret }) => secret.store === 'parameterStore');
  return wrong.map(({ spec }) => ({
    code: 'CREDENTIALS_IN_PARAMETER_STORE',
    severity: 'error',
    message: `credentials of ${store} are written to Secrets Manager only`,
    spec: `${spec}.store`,
    found: 'parameterStore',
    accepted: 'secretsManager',
  }));
}

/** Both secrets would be of one role, and the rotation of one would break the other. */
function twice(uses: readonly Use[]): readonly Problem[] {
  const clashes = uses.filter(
    ({ owner, secretName }) => uses.find((use) => use.owner === owner)?.secretName !== secretName,
  );
  return clashes.map(({ owner, secretName, spec }) => ({
    code: 'CREDENTIALS_TWICE',
    severity: 'error',
    message: `service "${owner}" owns two secrets with credentials of one store`,
    spec: `${spec}.key`,
    found: secretName,
    fix: 'use one key for both',
  }));
}
