import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const small = { instanceTypes: ['t3.medium'], minSize: 0, desiredSize: 0, maxSize: 4 };
const heavy = { shop: { ...shop, resources: { requests: { cpu: '300m' } } } };

export const cases: RuleCases = {
  code: 'ZONE_LOSS_EXCEEDS_CAPACITY',
  passes: [{ platform: () => smallPlatform({ shop }) }],
  fails: [
    {
      platform: () => smallPlatform(heavy, { cluster: { nodeGroups: { general: small } } }),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 6 pods on node group "general" when one of 2 zones is lost; found 2 of 4 nodes; left over: 2 x coredns, 2 x ebs-csi-controller, 2 x metrics-server, together 520m CPU, 1020Mi memory; accepted nodes for all replicas at maximum scale in the other zones; fix: raise maxSize, take larger instance types, or lower maxReplicas or requests',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => smallPlatform(heavy, { stage: 'staging', cluster: { nodeGroups: { general: small } } }) },
    // too small even with every zone: CAPACITY_EXCEEDED says that
    { platform: () => smallPlatform(heavy, { cluster: { nodeGroups: { general: { ...small, maxSize: 1 } } } }) },
  ],
};
