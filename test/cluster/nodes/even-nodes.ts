import type { NodeShape } from './node-shape';

/**
 * As many equal nodes as asked for, spread over zones, for tests that mind no environment.
 *
 * @param zones default three of us-east-1
 */
export function evenNodes(count: number, zones = ['us-east-1a', 'us-east-1b', 'us-east-1c']): NodeShape[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `node-${index}`,
    zone: zones[index % zones.length] ?? 'us-east-1a',
    cpu: '4',
    memory: '16Gi',
    ephemeralStorage: '80Gi',
    pods: 110,
    labels: {},
    taints: [],
  }));
}
