import type { ApiObject } from '..';
import type { AppliedCluster } from './applied-cluster';

/** What runs: an id to the instance that it belongs to, such as `api`. */
export interface State {
  /** By uid. */
  readonly pods: ReadonlyMap<string, string>;
  /** By uid and the version of what they ask for. */
  readonly workloads: ReadonlyMap<string, string>;
}

const kinds = [
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['batch/v1', 'Job'],
  ['batch/v1', 'CronJob'],
] as const;

/** What runs in an environment. */
export async function stateOf({ client, environment: { namespace } }: AppliedCluster): Promise<State> {
  const pods = await client.list({ apiVersion: 'v1', kind: 'Pod', namespace });
  const workloads = await Promise.all(kinds.map(([apiVersion, kind]) => client.list({ apiVersion, kind, namespace })));
  return {
    pods: new Map(pods.map((pod) => [pod.metadata.uid, instanceOf(pod)])),
    workloads: new Map(
      workloads.flat().map((each) => [`${each.metadata.uid} ${each.metadata.generation}`, instanceOf(each)]),
    ),
  };
}

/** The instances of what is in only one of two states. */
export function instancesChanged(before: State['pods'], after: State['pods']): readonly string[] {
  const changed = [...before, ...after].filter(([id]) => !(before.has(id) && after.has(id)));
  return [...new Set(changed.map(([, instance]) => instance))].sort();
}

function instanceOf({ metadata }: ApiObject): string {
  return metadata.labels?.['app.kubernetes.io/instance'] ?? '';
}
