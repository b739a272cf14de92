// Starts a cluster, prints its folder and waits to be killed, for lifetime.cluster.test.ts.
import { join } from 'node:path';
import { loadTypeScript } from '../../scripts/tools/load-typescript.mjs';

const { startCluster } = loadTypeScript(join(import.meta.dirname, 'start-cluster.ts'));
const { folder } = await startCluster({ crds: [] });
process.stdout.write(`${folder}\n`);
