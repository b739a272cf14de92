// `npm run infra:backup`: --help tells what it takes.
import { run } from './run.mjs';

process.exitCode = run('infra/infra.mjs', 'backup', ...process.argv.slice(2));
