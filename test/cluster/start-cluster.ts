import { setMaxListeners } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addNodes } from './add-nodes';
import type { ApiClient } from './api/api-client';
import { until } from './api/until';
import { readKeyPair } from './control-plane/certificates';
import { startControlPlane, type ControlPlane } from './control-plane/start-control-plane';
import { startDoubles } from './doubles/start-doubles';
import type { MetricsApi } from './doubles/metrics-api';
import { installDefinitions, knownDefinitions } from './install-definitions';
import { createKubectl, type Kubectl } from './kubectl';
import type { NodeShape } from './nodes/node-shape';
import { supervise, type Supervisor } from './processes/supervise';

export interface ClusterOptions {
  /** Default none: enough for whatever no pod has to run for. */
  readonly nodes?: readonly NodeShape[];
  /** Files of custom resource definitions. Default: all of imports/crds. */
  readonly crds?: readonly string[];
  /** How long a pod that is told to stop takes, whatever its grace period. Default 0. */
  readonly terminationSeconds?: number;
}

/** A real control plane with simulated nodes, and doubles for what a cloud would add. */
export interface Cluster {
  readonly client: ApiClient;
  readonly kubectl: Kubectl;
  readonly metrics: MetricsApi;
  /** Path. */
  readonly kubeconfig: string;
  /** Of everything that the cluster writes, with a log of each process. */
  readonly folder: string;
  /**
   * Ends every process and removes the folder; the same happens when this process ends in any other way.
   *
   * @throws Error when a process or a double had failed before
   */
  stop(): Promise<void>;
}

/** Starts a cluster; it is ready for use: nodes ready, custom resources served. Several can run at once. */
export async function startCluster({
  nodes = [],
  crds = knownDefinitions(),
  terminationSeconds = 0,
}: ClusterOptions = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-cluster-'));
  const supervisor = supervise(folder);
  const ending = new AbortController();
  setMaxListeners(0, ending.signal); // each watch of a double listens
  const failures: unknown[] = [];
  const fail = (error: unknown): void => void failures.push(error);
  void supervisor.failure.then(fail);
  try {
    const starting = startControlPlane(folder, supervisor, terminationSeconds).then(async (controlPlane) => {
      const metrics = await furnish(controlPlane, { nodes, crds, signal: ending.signal, fail });
      return { controlPlane, metrics };
    });
    const { controlPlane, metrics } = await unlessFailed(starting, supervisor);
    const { client, kubeconfig } = controlPlane;
    const stop = stopOnce(async () => {
      ending.abort();
      client.close();
      await supervisor.stop();
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
    });
    return { client, metrics, kubeconfig, folder, kubectl: createKubectl(kubeconfig, folder), stop };
  } catch (error) {
    ending.abort();
    await supervisor.stop();
    throw error;
  }
}

interface Furniture extends Required<Pick<ClusterOptions, 'nodes' | 'crds'>> {
  readonly signal: AbortSignal;
  readonly fail: (error: unknown) => void;
}

async function furnish(
  { client, certificates }: ControlPlane,
  { nodes, crds, signal, fail }: Furniture,
): Promise<MetricsApi> {
  const identity = { ca: readKeyPair(certificates.authority).cert, ...readKeyPair(certificates.server) };
  await Promise.all([addNodes(client, nodes), installDefinitions(client, crds), untilPodsCanBeMade(client)]);
  return startDoubles({ client, signal, fail }, identity);
}

/** A pod needs the service account of its namespace, which a controller makes. */
async function untilPodsCanBeMade(client: ApiClient): Promise<void> {
  const accounts = { apiVersion: 'v1', kind: 'ServiceAccount', namespace: 'default' };
  await until(client, accounts, (found) => found.length > 0, { what: 'there is a default service account' });
}

function unlessFailed<Result>(work: Promise<Result>, supervisor: Supervisor): Promise<Result> {
  work.catch(() => undefined); // of two errors, one is told
  return Promise.race([work, supervisor.failure.then((error) => Promise.reject(error))]);
}

function stopOnce(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
}
