import { rolesSql } from '../../lib/data';
import { masterName } from '../../lib/data/postgresql/master-secret';
import { shellArgument } from '../../lib/data/roles/quote';
import { storeUsers } from '../../lib/data/store-users';
import { names, type Environment, type Service } from '../../../lib/spec';
import { environmentOf } from '../synthesized';
import { hasPostgres, PostgresServer } from './postgres-server';

const staging = environmentOf('staging');
const { api: makesTables, timeline: writes, 'nightly-report': reads } = staging.services;

/** An environment of these services, each with a secret of its own. */
function environment(services: { readonly [name: string]: Service | undefined }): Environment {
  const named = Object.entries(services).map(([name, service]) => [name, { ...service, name }]);
  return { ...staging, services: Object.fromEntries(named) };
}

const services = { owner: makesTables, writer: writes, reader: reads };
const own = environment(services);

// a server of one's own takes seconds, so all tests share one, and each goes on from the last
const run = hasPostgres ? describe : describe.skip;

run('on a real server, the script for roles', () => {
  let server: PostgresServer;
  beforeAll(() => {
    server = new PostgresServer(masterName);
    for (const name of ['owner', 'writer', 'reader']) {
      server.addSecret(names.secret(staging, name, 'database'), { username: name, password: `${name}'s "secret"` });
    }
  });
  afterAll(() => server.stop());

  const as = (name: string, sql: string): ReturnType<PostgresServer['as']> =>
    server.as(name, `${name}'s "secret"`, sql);
  const apply = (target: Environment): void => {
    expect(server.asMaster(rolesSql(target, 'postgresql'))).toMatchObject({ succeeded: true, message: '' });
  };

  test('lets each service log in with the password of its secret', () => {
    apply(own);
    for (const name of Object.keys(services)) expect(as(name, 'SELECT current_user')).toMatchObject({ rows: [name] });
  });

  test('lets the service with a migration make tables, and nobody else', () => {
    expect(as('owner', 'CREATE TABLE jobs (id serial PRIMARY KEY, what text)').succeeded).toBe(true);
    expect(as('writer', 'CREATE TABLE mine (id int)').message).toContain('permission denied for schema public');
    expect(as('writer', 'DROP TABLE jobs').message).toContain('must be owner of table jobs');
  });

  test('lets those who write change rows of tables that came later, and those who read only look', () => {
    expect(as('writer', "INSERT INTO jobs (what) VALUES ('a') RETURNING id").rows).toEqual(['1']);
    expect(as('reader', 'SELECT what FROM jobs').rows).toEqual(['a']);
    expect(as('reader', 'DELETE FROM jobs').message).toContain('permission denied for table jobs');
  });

  test('lets the second user of a rotated password act as the role, so that its tables belong to the role', () => {
    server.asMaster(`ALTER USER "owner_clone" WITH PASSWORD 'next'`); // what the function of Secrets Manager does
    expect(server.as('owner_clone', 'next', 'SELECT current_user').rows).toEqual(['owner']);
    expect(
      server.as('owner_clone', 'next', 'CREATE TABLE later (id int); ALTER TABLE jobs ADD at date').succeeded,
    ).toBe(true);
    expect(as('owner', 'DROP TABLE later').succeeded).toBe(true);
  });

  test('changes no password when it runs again', () => {
    server.addSecret(names.secret(staging, 'owner', 'database'), { username: 'owner', password: 'of another time' });
    apply(own);
    expect(as('owner', 'SELECT 1').succeeded).toBe(true);
    expect(server.as('owner_clone', 'next', 'SELECT 1').succeeded).toBe(true);
  });

  test('takes back what a service does not call for any more, and locks out one that is gone', () => {
    const gone = environment({ owner: makesTables, writer: reads });
    apply(gone);
    expect(as('writer', "INSERT INTO jobs (what) VALUES ('b')").message).toContain('permission denied');
    expect(as('reader', 'SELECT 1').message).toContain('not permitted to log in');
    apply(own);
    expect(as('reader', 'SELECT count(*) FROM jobs').rows).toEqual(['1']);
  });

  test('leaves roles of people alone, and closes the database to all who have no role', () => {
    server.asMaster(`CREATE ROLE analyst LOGIN PASSWORD 'analyst'`);
    apply(own);
    expect(server.as('analyst', 'analyst', 'SELECT 1').message).toContain('permission denied for database');
    server.asMaster('GRANT CONNECT ON DATABASE app TO analyst');
    apply(own);
    expect(server.as('analyst', 'analyst', 'SELECT 1').succeeded).toBe(true);
  });

  test('takes any name as a name', () => {
    const hostile = [`we"ird`, `it's`, `x"; DROP TABLE jobs; --`, 'back\\slash', '%I', '$$', "$(touch /tmp/x)'"];
    for (const name of hostile) server.addSecret(names.secret(staging, name, 'database'), { password: 'p' });
    apply(
      environment(Object.fromEntries([...Object.entries(services), ...hostile.map((name) => [name, reads] as const)])),
    );
    for (const name of hostile) {
      expect(server.as(name, 'p', 'SELECT current_user, count(*) FROM jobs').rows.join('\n')).toBe(`${name}|1`);
    }
  });

  test('changes nothing at all when a secret cannot be read', () => {
    const missing = environment({ ...services, stranger: reads });
    expect(server.asMaster(rolesSql(missing, 'postgresql')).succeeded).toBe(false);
    expect(server.asMaster("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'stranger%'").rows).toEqual(['0']);
  });
});

test('a name that psql would read as the end of a command or as a variable is refused', () => {
  for (const name of ['a`b', 'a:credentials', 'a\nb']) expect(() => shellArgument(name)).toThrow('cannot pass this on');
});

test('a service that reads the secret of another gets its role, and the role what both may do', () => {
  const shared = environment({ owner: makesTables, guest: reads });
  const { guest, owner } = shared.services;
  if (guest === undefined || owner === undefined) throw new Error('both are there');
  const secrets = {
    database: { store: 'secretsManager', key: 'database', service: 'guest', credentialsOf: 'postgresql' },
  };
  const borrowing = { ...shared, services: { guest, owner: { ...owner, secrets } } } as Environment;
  expect(storeUsers(borrowing, 'postgresql')).toEqual([
    {
      name: 'guest',
      secretName: names.secret(staging, 'guest', 'database'),
      reads: true,
      writes: true,
      migrates: true,
    },
  ]);
});
