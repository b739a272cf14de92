// `npm run --silent infra:roles -- ENV STORE`: prints the SQL that makes the roles of a PostgreSQL store.
import { join } from 'node:path';
import { load } from '../../infra/load.mjs';

const { printRoles } = load('bin/roles.ts');
process.exitCode = printRoles(join(import.meta.dirname, '..', '..'), process.argv.slice(2), (text) =>
  console.log(text),
);
