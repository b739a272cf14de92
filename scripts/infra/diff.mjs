// `npm run infra:diff`: --help tells what it takes.
import { run } from './run.mjs';

process.exitCode = run('infra/infra.mjs', 'diff', ...process.argv.slice(2));
