// `npm run infra:destroy`: --help tells what it takes.
import { run } from './run.mjs';

process.exitCode = run('infra/infra.mjs', 'destroy', ...process.argv.slice(2));
