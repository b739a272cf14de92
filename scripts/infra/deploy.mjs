// `npm run infra:deploy`: --help tells what it takes.
import { run } from './run.mjs';

process.exitCode = run('infra/infra.mjs', 'deploy', ...process.argv.slice(2));
