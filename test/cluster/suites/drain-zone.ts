import { describeObject, fieldAt, listOf, textOf } from '../../../lib/manifest';
import { ApiError, until, type ApiClient, type ApiObject } from '..';
import { poll } from '../poll';

const pods = { apiVersion: 'v1', kind: 'Pod' };

/** The nodes of a zone. */
export function nodesIn(client: ApiClient, zone: string): Promise<readonly ApiObject[]> {
  return client.list({ apiVersion: 'v1', kind: 'Node', labels: `topology.kubernetes.io/zone=${zone}` });
}

/**
 * Empties the nodes of a zone as `kubectl drain` does: takes no new pods, and evicts all but those of DaemonSets, again
 * and again where a disruption budget refuses. It waits until the pods are gone.
 *
 * @throws Error that names the pods that could not be evicted, after a minute
 */
export async function drainZone(client: ApiClient, zone: string): Promise<void> {
  const nodes = await nodesIn(client, zone);
  for (const node of nodes) await client.patch(node, { spec: { unschedulable: true } });
  const names = new Set(nodes.map(({ metadata }) => metadata.name));
  const isThere = (pod: ApiObject): boolean =>
    names.has(textOf(fieldAt(pod, 'spec', 'nodeName')) ?? '') && !isOfDaemon(pod);
  const leaving = (await client.list(pods)).filter(isThere);
  await Promise.all(leaving.map((pod) => evict(client, pod)));
  const areGone = (all: readonly ApiObject[]): boolean => !all.some(isThere);
  await until(client, pods, areGone, { what: `no pod is left in ${zone}`, timeoutSeconds: 60 });
}

/** Lets pods come back to the nodes of a zone. */
export async function openZone(client: ApiClient, zone: string): Promise<void> {
  for (const node of await nodesIn(client, zone)) await client.patch(node, { spec: { unschedulable: false } });
}

async function evict(client: ApiClient, pod: ApiObject): Promise<void> {
  const isGone = async (): Promise<boolean> => {
    try {
      return await client.evict(pod);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return true;
      throw error;
    }
  };
  await poll(isGone, { what: `${describeObject(pod)} could be evicted`, timeoutSeconds: 60 });
}

function isOfDaemon({ metadata }: ApiObject): boolean {
  return listOf(metadata['ownerReferences']).some((owner) => fieldAt(owner, 'kind') === 'DaemonSet');
}
