// Tells what each environment costs in a month: `node scripts/infra/cost-report.mjs [ENV] [--format csv]`.
import { run } from './run.mjs';

process.exitCode = run('bin/keelson', 'cost', ...process.argv.slice(2));
