// A cluster to play with: `node test/cluster/cluster.mjs up --env production`, `status`, `down`. See docs/cluster.md.
import { join } from 'node:path';
import { loadTypeScript } from '../../scripts/tools/load-typescript.mjs';

const { runByHand } = loadTypeScript(join(import.meta.dirname, 'by-hand/run-by-hand.ts'));
process.exitCode = await runByHand(process.argv.slice(2));
