import type { NodePool } from './node-pool';

/**
 * Into how many domains a label divides nodes when their groups are at their maximum: zones, nodes, or values of
 * another label.
 *
 * @returns undefined where no node has the label; a number that only AWS knows counts as one domain for each node
 */
export function domainsOf(key: string, pools: readonly NodePool[], zones: number): number | undefined {
  const labelled = pools.filter(({ labels }) => labels.has(key));
  if (labelled.length === 0) return undefined;
  const nodes = labelled.reduce((sum, pool) => sum + pool.nodes, 0);
  if (zoneKeys.includes(key)) return Math.min(zones, nodes);
  const values = labelled.map(({ labels }) => labels.get(key));
  const known = new Set(values.flatMap((each) => each ?? []));
  return values.includes(undefined) ? nodes : Math.min(nodes, known.size);
}

const zoneKeys = ['topology.kubernetes.io/zone', 'topology.ebs.csi.aws.com/zone', 'topology.k8s.aws/zone-id'];
