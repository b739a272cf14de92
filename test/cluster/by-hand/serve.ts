import { join } from 'node:path';
import { nodesOf } from '../nodes/nodes-of';
import { startCluster } from '../start-cluster';
import { listenForEnd } from './control-socket';
import { loadEnvironment } from './load-environment';
import { removeState, writeState } from './state';

/** Is the cluster of an environment: starts it, tells the parent process, and stays until it is asked to end. */
export async function serve(name: string): Promise<number> {
  const cluster = await startCluster({ nodes: nodesOf(loadEnvironment(name)) });
  const end = (): void => {
    removeState(name);
    // the one who asked waits for the end of this process
    cluster.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  const socket = join(cluster.folder, 'control.sock');
  await listenForEnd(socket, end);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  writeState(name, { kubeconfig: cluster.kubeconfig, socket });
  process.send?.('ready');
  return 0;
}
