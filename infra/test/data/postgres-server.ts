import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whether this machine has the server's programs, of Debian's package `postgresql`. */
export const hasPostgres = ['initdb', 'pg_ctl', 'psql'].every(
  (program) => spawnSync(program, ['--version']).status === 0,
);

/** PostgreSQL does not run as root. */
const nobody = 65_534;
const credentials = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** What psql answered: the rows as text, or the message that refuses. */
export interface Answer {
  readonly succeeded: boolean;
  readonly rows: readonly string[];
  readonly message: string;
}

/**
 * A real server of a test's own, reached by its socket only. Its master user is one as RDS makes it: no superuser, may
 * create roles, owns the database `app`. In place of the program `aws` stands one that knows the given secrets.
 */
export class PostgresServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'keelson-postgres-'));

  constructor(private readonly master: string) {
    const data = join(this.#folder, 'data');
    mkdirSync(join(this.#folder, 'secrets'));
    mkdirSync(join(this.#folder, 'bin'));
    writeFileSync(join(this.#folder, 'password'), 'bootstrap');
    writeFileSync(join(this.#folder, 'bin', 'aws'), fakeAws(this.#folder));
    chmodSync(join(this.#folder, 'bin', 'aws'), 0o755);
    if (credentials.uid !== undefined) chownSync(this.#folder, nobody, nobody);
    this.#run('initdb', [
      '-D',
      data,
      '-U',
      'bootstrap',
      '-A',
      'scram-sha-256',
      '--no-sync',
      '--pwfile',
      join(this.#folder, 'password'),
    ]);
    const options = `-k ${this.#folder} -c listen_addresses= -c fsync=off -c log_min_messages=fatal`;
    this.#run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(this.#folder, 'log'), 'start']);
    const roles = `CREATE ROLE ${master} LOGIN CREATEROLE CREATEDB PASSWORD 'master'; CREATE DATABASE app OWNER ${master}`;
    for (const statement of roles.split('; ')) this.#psql('bootstrap', 'bootstrap', statement, 'postgres');
  }

  addSecret(name: string, content: object): void {
    writeFileSync(join(this.#folder, 'secrets', Buffer.from(name).toString('hex')), JSON.stringify(content));
  }

  asMaster(script: string): Answer {
    return this.as(this.master, 'master', script);
  }

  as(user: string, password: string, script: string): Answer {
    return this.#psql(user, password, script, 'app');
  }

  stop(): void {
    this.#run('pg_ctl', ['-D', join(this.#folder, 'data'), '-m', 'immediate', 'stop']);
    rmSync(this.#folder, { recursive: true });
  }

  #psql(user: string, password: string, input: string, database: string): Answer {
    const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', this.#folder, '-U', user, '-d', database];
    const { PATH = '' } = process.env;
    const env = { PATH: join(this.#folder, 'bin') + delimiter + PATH, PGPASSWORD: password };
    const { status, stdout, stderr } = spawnSync('psql', args, { input, env, encoding: 'utf8' });
    return { succeeded: status === 0, rows: stdout.split('\n').filter(Boolean), message: stderr };
  }

  #run(program: string, args: readonly string[]): void {
    execFileSync(program, args, {
      ...credentials,
      cwd: this.#folder,
      stdio: existsSync('/dev/null') ? 'ignore' : 'pipe',
    });
  }
}

/** Answers `aws secretsmanager get-secret-value`, as the script asks for it. */
function fakeAws(folder: string): string {
  return [
    '#!/bin/sh',
    'test "$1 $2" = "secretsmanager get-secret-value" || exit 2',
    'while [ $# -gt 0 ]; do if [ "$1" = --secret-id ]; then id=$2; fi; shift; done',
    `exec cat "${folder}/secrets/$(printf %s "$id" | od -An -v -tx1 | tr -d ' \\n')"`,
    '',
  ].join('\n');
}
