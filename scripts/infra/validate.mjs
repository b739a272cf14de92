// Checks manifests and infrastructure: `node scripts/infra/validate.mjs [ENV|shared|STACK ...] [--output FOLDER]`. Manifests
// of every environment, since rules compare them; templates of what is named, or all.
import { run } from './run.mjs';

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log('usage: node scripts/infra/validate.mjs [ENV|shared|STACK ...] [--output FOLDER]');
  console.log('Runs `keelson validate`, and if that finds no error what this describes:\n');
  process.exitCode = run('infra/infra.mjs', 'synth', '--help');
} else {
  process.exitCode = run('bin/keelson', 'validate') || run('infra/infra.mjs', 'synth', ...args);
}
