import { describeObject, fieldAt, fieldsOf, listOf, numberOf, textOf, textsOf } from '../../../lib/manifest';
import type { ApiClient, ApiObject } from '..';

const zoneKey = 'topology.kubernetes.io/zone';

/** How the pods of a workload lie in the zones that they may use. */
export interface ZoneSpread {
  readonly workload: string;
  /** `DoNotSchedule` or `ScheduleAnyway`. */
  readonly whenUnsatisfiable: string;
  readonly maxSkew: number;
  /** Most pods in a zone, less the fewest. */
  readonly skew: number;
  readonly pods: number;
  /** In which there are pods, of so many that there may be. */
  readonly zones: readonly [used: number, usable: number];
}

/** The spread of every Deployment and StatefulSet of a namespace that asks for one over zones. */
export async function zoneSpreads(client: ApiClient, namespace: string): Promise<readonly ZoneSpread[]> {
  const nodes = await client.list({ apiVersion: 'v1', kind: 'Node' });
  const workloads = await Promise.all(
    ['Deployment', 'StatefulSet'].map((kind) => client.list({ apiVersion: 'apps/v1', kind, namespace })),
  );
  const spreads = workloads.flat().map(async (workload) => {
    const pod = fieldAt(workload, 'spec', 'template', 'spec');
    const asked = listOf(fieldAt(pod, 'topologySpreadConstraints')).find(
      (one) => fieldAt(one, 'topologyKey') === zoneKey,
    );
    if (asked === undefined) return [];
    const labels = Object.entries(textsOf(fieldAt(workload, 'spec', 'selector', 'matchLabels')));
    const selector = labels.map(([key, value]) => `${key}=${value}`).join();
    const pods = await client.list({ apiVersion: 'v1', kind: 'Pod', namespace, labels: selector });
    const counts = countByZone(
      nodes.filter((node) => takes(node, pod)),
      nodes,
      pods,
    );
    return [
      {
        workload: describeObject(workload),
        whenUnsatisfiable: textOf(fieldAt(asked, 'whenUnsatisfiable')) ?? '',
        maxSkew: numberOf(fieldAt(asked, 'maxSkew')) ?? 0,
        skew: Math.max(...counts) - Math.min(...counts),
        pods: pods.length,
        zones: [counts.filter((count) => count > 0).length, counts.length] as const,
      },
    ];
  });
  return (await Promise.all(spreads)).flat();
}

function countByZone(
  usable: readonly ApiObject[],
  nodes: readonly ApiObject[],
  pods: readonly ApiObject[],
): readonly number[] {
  const counts = new Map(usable.map((node) => [zoneOf(node), 0]));
  const zones = new Map(nodes.map((node) => [node.metadata.name, zoneOf(node)]));
  for (const pod of pods) {
    const zone = zones.get(textOf(fieldAt(pod, 'spec', 'nodeName')) ?? '') ?? 'nowhere';
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts.values()];
}

function zoneOf({ metadata }: ApiObject): string {
  return metadata.labels?.[zoneKey] ?? '';
}

/** Whether a node may take the pod, by its selector and tolerations. */
function takes(node: ApiObject, pod: unknown): boolean {
  const wanted = Object.entries(textsOf(fieldAt(pod, 'nodeSelector')));
  const tolerations = listOf(fieldAt(pod, 'tolerations')).map(fieldsOf);
  const isTolerated = (taint: unknown): boolean =>
    tolerations.some(({ key, value }) => key === fieldAt(taint, 'key') && value === fieldAt(taint, 'value'));
  return (
    wanted.every(([key, value]) => node.metadata.labels?.[key] === value) &&
    listOf(fieldAt(node, 'spec', 'taints')).every(isTolerated)
  );
}
