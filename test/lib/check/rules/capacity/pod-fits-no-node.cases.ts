import type { RuleCases } from '../../rule-cases';
import { smallPlatform, type Services } from '../../../../small-platform';
import { set } from '../network/change';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const large = (cpu: string): Services => ({ shop: { ...shop, resources: { requests: { cpu }, limits: { cpu } } } });

export const cases: RuleCases = {
  code: 'POD_FITS_NO_NODE',
  // 2 cores, of which kubelet and system keep 70m, daemons 180m
  passes: [{ platform: () => smallPlatform(large('1750m')) }],
  fails: [
    {
      platform: () => smallPlatform(large('1751m')),
      says: [
        'Deployment/shop-prod/shop: a pod of "shop" is larger than any node that it may run on; found 1751m CPU, 128Mi memory, 128Mi ephemeral storage; accepted at most what an empty node leaves to pods: 1750m CPU, 6717Mi memory, 17Gi ephemeral storage (general); fix: lower its requests, or give node group "general" larger instance types',
      ],
    },
    {
      platform: () =>
        smallPlatform(
          { shop },
          {
            cluster: { nodeGroups: { general: { instanceTypes: ['t3.nano'], maxSize: 9 } } },
            addOns: {
              'external-secrets': false,
              keda: false,
              'vertical-pod-autoscaler': false,
              'aws-load-balancer-controller': false,
            },
          },
        ),
      says: [
        'Deployment/shop-prod/shop: a pod of "shop" is larger than any node that it may run on; found 100m CPU, 128Mi memory, 128Mi ephemeral storage; accepted at most what an empty node leaves to pods: 1750m CPU, 0 memory, 17Gi ephemeral storage (general); fix: lower its requests, or give node group "general" larger instance types',
        'cluster: a pod of "coredns" is larger than any node that it may run on; found 100m CPU, 70Mi memory; accepted at most what an empty node leaves to pods: 1750m CPU, 0 memory, 17Gi ephemeral storage (general); fix: lower its requests, or give node group "general" larger instance types',
        'cluster: a pod of "ebs-csi-controller" is larger than any node that it may run on; found 60m CPU, 240Mi memory; accepted at most what an empty node leaves to pods: 1750m CPU, 0 memory, 17Gi ephemeral storage (general); fix: lower its requests, or give node group "general" larger instance types',
        'cluster: a pod of "metrics-server" is larger than any node that it may run on; found 100m CPU, 200Mi memory; accepted at most what an empty node leaves to pods: 1750m CPU, 0 memory, 17Gi ephemeral storage (general); fix: lower its requests, or give node group "general" larger instance types',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () =>
        smallPlatform(large('30'), { cluster: { nodeGroups: { general: { instanceTypes: ['m8i.large'] } } } }),
    },
    {
      // nodes that exist only elsewhere: PLACEMENT_UNSATISFIABLE says that
      platform: () => smallPlatform(large('30')),
      change: set('Deployment', 'shop', 'spec.template.spec.nodeSelector', { a: 'b' }),
    },
  ],
};
