import type { SpecRule } from '../../rule';
import { plus, printAmounts } from './pods/amounts';
import { clusterLoad, type ClusterLoad, type PodGroup } from './pods/pod-group';
import { fitsOn } from './nodes/supply';

export const podFitsNoNode: SpecRule = {
  code: 'POD_FITS_NO_NODE',
  scope: 'spec',
  severity: 'error',
  title: 'every pod fits on an empty node that it may run on',
  why:
    'What a pod requests must be free on one node: kubelet, system and daemons take their part first. A pod that is ' +
    'larger than that waits for ever, however many nodes are added.',
  fix: 'Lower the requests of the pod, or give its node group larger instance types.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/'],
  check(subject) {
    const load = clusterLoad(subject);
    return load.groups
      .filter(({ pools }) => pools.length > 0 && !pools.some((pool) => pool.capacity === undefined))
      .filter((group) => !group.pools.some((pool) => fitsOn(group, pool, load.daemons)))
      .map((group) => ({
        ...group.source,
        message: `a pod of "${group.name}" is larger than any node that it may run on`,
        found: printAmounts(group.requests),
        accepted: `at most what an empty node leaves to pods: ${roomOf(group, load)}`,
        fix: `lower its requests, or give ${groupsOf(group)} larger instance types`,
      }));
  },
};

function roomOf({ pools }: PodGroup, { daemons }: ClusterLoad): string {
  const rooms = pools.flatMap((pool) => {
    const taken = daemons.get(pool);
    return pool.capacity && taken ? [`${printAmounts(plus(pool.capacity, taken, -1))} (${pool.group})`] : [];
  });
  return [...new Set(rooms)].join(' or ');
}

function groupsOf({ pools }: PodGroup): string {
  const groups = new Set(pools.map(({ group }) => `"${group}"`));
  return `node group ${[...groups].join(' or ')}`;
}
