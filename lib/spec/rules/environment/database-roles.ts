import type { Finding } from '../finding';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/**
 * Roles that PostgreSQL keeps for itself, and those that RDS makes or may make. What they hold besides (`pg_*`, `rds_*`)
 * has an underscore, which no service's name has. `postgres` is the administrator's, to every tool and reader.
 *
 * Sources, November 2026: https://www.postgresql.org/docs/current/sql-createrole.html, `check_rolespec_name` in
 * src/backend/utils/adt/acl.c, and `\du` of RDS for PostgreSQL 16.
 */
const reserved = ['none', 'postgres', 'public', 'rdsadmin', 'rdsproxyadmin', 'rdsrepladmin', 'rdstopmgr'];

/** A service that logs in to PostgreSQL has a role of its own name there, with one password in each store. */
export const databaseRoles: EnvironmentRule = (context) => {
  const logins = loginsOf(context);
  return [...logins.flatMap(reservedRole), ...logins.flatMap((login, index) => twice(login, logins.slice(0, index)))];
};

interface Login {
  readonly service: string;
  readonly secret: string;
  /** Service that owns the secret, whose name is the role's. */
  readonly owner: string;
  readonly key: string;
  readonly store: string;
  readonly engine: string;
}

function loginsOf({ environment: { stores }, services }: EnvironmentContext): readonly Login[] {
  return Object.entries(services).flatMap(([service, { secrets }]) =>
    Object.entries(secrets).flatMap(([secret, { credentialsOf, key, service: owner = service }]): Login[] => {
      if (credentialsOf === undefined || !Object.hasOwn(stores, credentialsOf)) return [];
      if (heldByOwner(services, owner, key).some((other) => other !== credentialsOf)) return []; // told as such
      return [{ service, secret, owner, key, store: credentialsOf, engine: stores[credentialsOf]?.engine ?? '' }];
    }),
  );
}

/** What the owner of a secret says of it; the rule of agreed credentials refuses who says something else. */
function heldByOwner(
  services: EnvironmentContext['services'],
  owner: string,
  key: string,
): readonly (string | undefined)[] {
  const owned = Object.hasOwn(services, owner) ? services[owner]?.secrets : undefined;
  return Object.values(owned ?? {})
    .filter((secret) => secret.service === undefined && secret.key === key)
    .map(({ credentialsOf }) => credentialsOf);
}

function reservedRole({ service, secret, owner, store, engine }: Login): Finding[] {
  if (engine !== 'postgresql' || !reserved.includes(owner)) return [];
  return [
    {
      code: 'DATABASE_ROLE_RESERVED',
      path: owner === service ? ['services', service] : ['services', service, 'secrets', secret, 'service'],
      message: `it logs in to "${store}" as a role of its name, which PostgreSQL or RDS keeps for itself`,
      found: owner,
      accepted: `none of ${reserved.join(', ')}`,
      fix: 'choose another name for the service',
    },
  ];
}

/** Both secrets would be of one role, and the rotation of one would break the other. */
function twice({ service, secret, owner, key, store }: Login, earlier: readonly Login[]): Finding[] {
  const other = earlier.find((login) => login.owner === owner && login.store === store);
  if (other === undefined || other.key === key) return [];
  return [
    {
      code: 'CREDENTIALS_TWICE',
      path: ['services', service, 'secrets', secret, 'key'],
      involves: [['services', other.service, 'secrets', other.secret, 'key']],
      message: `service "${owner}" owns two secrets with credentials of "${store}", and has one login there`,
      found: `${key} and ${other.key}`,
      fix: 'use one key for both',
    },
  ];
}
