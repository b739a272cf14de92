import { names } from '../../../../lib/spec';
import { databaseName } from '../postgresql/database';
import type { StoreUser } from '../store-users';
import { identifier, literal, shellArgument } from './quote';
import { groups, mark } from './role-groups';

/**
 * One service's role and its second user, with whom it takes turns when the password rotates. Both act as the role: what
 * either makes belongs to the role. The second user gets its password from the first rotation.
 */
export function roleSql(user: StoreUser, region: string): string {
  const clone = names.secondRole(user.name);
  return [
    `-- ${JSON.stringify(user.name)}`,
    created(user.name, withPassword(user, region)),
    created(clone, [`CREATE ROLE ${identifier(clone)} LOGIN;`]),
    ...[user.name, clone].flatMap((name) => [
      `ALTER ROLE ${identifier(name)} LOGIN;`,
      `COMMENT ON ROLE ${identifier(name)} IS ${literal(mark)};`,
      `GRANT CONNECT ON DATABASE ${identifier(databaseName)} TO ${identifier(name)};`,
    ]),
    `GRANT ${identifier(user.name)} TO ${identifier(clone)}, CURRENT_USER;`,
    `ALTER ROLE ${identifier(clone)} SET role TO ${literal(user.name)};`,
    membership(user.name, groups.read, user.reads),
    membership(user.name, groups.write, user.writes),
    ...(user.migrates ? [] : [`REVOKE CREATE ON SCHEMA public FROM ${identifier(user.name)};`]),
  ].join('\n');
}

/** A role that is there keeps its password: rotation may have set it. */
function created(name: string, statements: readonly string[]): string {
  return [
    `SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(name)}) AS missing \\gset`,
    `\\if :missing`,
    ...statements.map((statement) => `  ${statement}`),
    `\\endif`,
  ].join('\n');
}

/** The password goes from Secrets Manager to the server and stands nowhere else. */
function withPassword({ name, secretName }: StoreUser, region: string): readonly string[] {
  const read =
    `aws secretsmanager get-secret-value --region ${shellArgument(region)} ` +
    `--secret-id ${shellArgument(secretName)} --query SecretString --output text`;
  return [
    `\\set credentials \`${read}\``,
    `SELECT :'credentials'::json->>'password' AS password \\gset`,
    `\\unset credentials`,
    `CREATE ROLE ${identifier(name)} LOGIN PASSWORD :'password';`,
    `\\unset password`,
  ];
}

function membership(name: string, group: string, isMember: boolean): string {
  return isMember
    ? `GRANT ${identifier(group)} TO ${identifier(name)};`
    : `REVOKE ${identifier(group)} FROM ${identifier(name)};`;
}
