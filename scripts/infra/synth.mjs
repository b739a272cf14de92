// `npm run infra:synth`: --help tells what it takes.
import { run } from './run.mjs';

process.exitCode = run('infra/infra.mjs', 'synth', ...process.argv.slice(2));
