import type { KubernetesObject } from '../../../lib/manifest';
import type { NodeShape } from './node-shape';

/** The Node that a kubelet would register. */
export function nodeObject({ name, zone, labels, taints, ...shape }: NodeShape): KubernetesObject {
  const amounts = {
    cpu: shape.cpu,
    memory: shape.memory,
    'ephemeral-storage': shape.ephemeralStorage,
    pods: String(shape.pods),
  };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/zone': zone,
        'topology.kubernetes.io/region': zone.replace(/[a-z]$/, ''),
        ...labels,
      },
    },
    spec: { taints },
    status: { capacity: amounts, allocatable: amounts },
  };
}
