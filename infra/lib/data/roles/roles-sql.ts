import { names, type Environment } from '../../../../lib/spec';
import { databaseName } from '../postgresql/database';
import { storeUsers } from '../store-users';
import { identifier, literal } from './quote';
import { groups, mark } from './role-groups';
import { roleSql } from './role-sql';

/**
 * A script for psql that makes the roles of a PostgreSQL store and gives each what its services may do: `read` selects,
 * `write` inserts, updates and deletes, and who has a migration makes tables, which then belong to it. Everything is in
 * the schema `public`. To be run as the master user where `aws` may read the secrets: once after the first deployment,
 * and again when services change. It changes nothing that is right already, no password of a role that is there
 * included; a role that no service has any more can no longer log in, but what it owns stays.
 *
 * @param store name in the spec
 */
export function rolesSql(environment: Environment, store: string): string {
  const users = storeUsers(environment, store);
  const owners = users.filter(({ migrates }) => migrates).map(({ name }) => name);
  return [
    // warnings would only say that what is to be so is so
    ['\\set ON_ERROR_STOP on', 'SET client_min_messages TO error;', 'BEGIN;'].join('\n'),
    groupsSql(),
    ...users.map((user) => roleSql(user, environment.region)),
    ...owners.map(ownerSql),
    tablesSql(),
    formerSql(users.map(({ name }) => name)),
    'COMMIT;',
    '',
  ].join('\n\n');
}

function groupsSql(): string {
  const made = Object.values(groups).map(
    (group) =>
      `SELECT ${literal(`CREATE ROLE ${identifier(group)} NOLOGIN`)} WHERE NOT EXISTS ` +
      `(SELECT FROM pg_roles WHERE rolname = ${literal(group)}) \\gexec`,
  );
  return [
    '-- groups, and nothing for those who are in none',
    ...made,
    `REVOKE ALL ON DATABASE ${identifier(databaseName)} FROM PUBLIC;`,
    `GRANT TEMPORARY ON DATABASE ${identifier(databaseName)} TO ${identifier(groups.write)};`,
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC;',
    ...Object.values(groups).map((group) => `GRANT USAGE ON SCHEMA public TO ${identifier(group)};`),
  ].join('\n');
}

/** What an owner makes later is open to the groups from the start. */
function ownerSql(owner: string): string {
  const defaults = `ALTER DEFAULT PRIVILEGES FOR ROLE ${identifier(owner)} IN SCHEMA public`;
  return [
    `-- tables that ${JSON.stringify(owner)} makes`,
    `GRANT CREATE ON SCHEMA public TO ${identifier(owner)};`,
    ...privileges.map(({ what, kind, group }) => `${defaults} GRANT ${what} ON ${kind} TO ${identifier(group)};`),
  ].join('\n');
}

/** Sequences number rows: who inserts needs them. */
const privileges = [
  { what: 'SELECT', kind: 'TABLES', group: groups.read },
  { what: 'SELECT', kind: 'SEQUENCES', group: groups.read },
  { what: 'INSERT, UPDATE, DELETE', kind: 'TABLES', group: groups.write },
  { what: 'USAGE', kind: 'SEQUENCES', group: groups.write },
];

function tablesSql(): string {
  const grants = privileges.map(
    ({ what, kind, group }) => `GRANT ${what} ON ALL ${kind} IN SCHEMA public TO ${identifier(group)};`,
  );
  return ['-- tables that are there already', ...grants].join('\n');
}

/** Members of the groups that are no role of a service any more, their second users included. */
function formerSql(roles: readonly string[]): string {
  const kept = roles.flatMap((role) => [role, names.secondRole(role)]).map(literal);
  return [
    '-- roles that no service has any more',
    `SELECT format('ALTER ROLE %I NOLOGIN', rolname) FROM pg_roles`,
    `WHERE shobj_description(oid, 'pg_authid') = ${literal(mark)} AND rolcanlogin`,
    `AND NOT rolname = ANY (ARRAY[${kept.join(', ')}]::name[]) \\gexec`,
  ].join('\n');
}
