// Checks manifests and infrastructure of every environment: `node scripts/infra/validate.mjs [ENV ...]`.
import { run } from './run.mjs';

process.exitCode = run('bin/keelson', 'validate', ...process.argv.slice(2)) || run('infra/infra.mjs', 'synth');
