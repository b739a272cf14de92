import type { KeyFamily } from './key-family';

export const karpenter: KeyFamily = {
  prefix: 'karpenter.sh',
  names: [
    'capacity-type',
    'disruption',
    'do-not-consolidate',
    'do-not-disrupt',
    'do-not-evict',
    'do-not-sync-taints',
    'disrupted',
    'discovery',
    'initialized',
    'managed-by',
    'nodeclaim-min-values-relaxed',
    'nodepool',
    'nodepool-hash',
    'nodepool-hash-version',
    'nodeclaim-termination-timestamp',
    'provisioner-name',
    'registered',
    'termination',
    'unregistered',
  ],
  source: 'https://github.com/kubernetes-sigs/karpenter/blob/main/pkg/apis/v1/labels.go',
};
