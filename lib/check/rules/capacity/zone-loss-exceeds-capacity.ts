import type { SpecRule } from '../../rule';
import { counted, printDemands, shortages, total } from './nodes/shortage';
import type { NodePool } from './nodes/node-pool';
import { placeable, suppliesOf } from './nodes/supply';
import { clusterLoad } from './pods/pod-group';

export const zoneLossExceedsCapacity: SpecRule = {
  code: 'ZONE_LOSS_EXCEEDS_CAPACITY',
  scope: 'spec',
  severity: 'warning',
  title: 'production at maximum scale fits the nodes that are left when a zone is lost',
  why:
    'When a zone fails, everybody wants its machines in the other zones, and AWS may have none. What is left of the node ' +
    'groups at their maximum should then carry all replicas; a rollout is not counted, nobody releases in such an hour. ' +
    'Only environments of stage production are judged.',
  fix: 'Raise maxSize of the node group, take larger instance types, or lower maxReplicas and requests.',
  sources: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/static-stability.html'],
  check(subject) {
    const { stage, network } = subject.environment;
    if (stage !== 'production') return [];
    const zones = network.zones.length;
    const load = clusterLoad(subject);
    const demands = placeable(load, ({ counts }) => counts.steady);
    if (shortages(demands, suppliesOf(load)).length > 0) return []; // CAPACITY_EXCEEDED says that
    return shortages(
      demands,
      suppliesOf(load, (pool) => left(pool, zones)),
    ).map(({ pool, left: unplaced }) => ({
      spec: ['cluster', 'nodeGroups', pool.group, ...(pool.isSpot ? ['spot'] : []), 'maxSize'],
      message: `no room for ${counted(total(unplaced), 'pod')} on node group "${pool.group}" when one of ${zones} zones is lost`,
      found: `${left(pool, zones)} of ${counted(pool.nodes, 'node')}; left over: ${printDemands(unplaced)}`,
      accepted: 'nodes for all replicas at maximum scale in the other zones',
      fix: 'raise maxSize, take larger instance types, or lower maxReplicas or requests',
    }));
  },
};

/** Nodes are spread evenly; the zone with one more than others may be the one that fails. */
function left({ nodes }: NodePool, zones: number): number {
  return nodes - Math.ceil(nodes / zones);
}
