import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { add, set } from '../network/change';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const nodes = (instanceTypes: string[], maxSize: number, more: object = {}): object => ({
  cluster: { nodeGroups: { general: { instanceTypes, minSize: 0, desiredSize: 0, maxSize, ...more } } },
});
const spot = { maxSize: 3 };

/** A workload of an extension, which the spec does not know. */
const batch = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: batch, namespace: shop-prod }
spec:
  replicas: 6
  template:
    metadata: { labels: { app: batch } }
    spec: { containers: [{ name: batch, resources: { requests: { cpu: '1' } } }] }
`;

export const cases: RuleCases = {
  code: 'CAPACITY_EXCEEDED',
  passes: [
    { platform: () => smallPlatform({ shop }) },
    { platform: () => smallPlatform({ shop }, nodes(['t3.large'], 2)) },
    // 26 pods of half a core: on-demand nodes alone would not do
    {
      platform: () =>
        smallPlatform(
          {
            shop: {
              ...shop,
              placement: { spot: true },
              resources: { requests: { cpu: '400m' } },
              scaling: { maxReplicas: 8 },
            },
          },
          nodes(['t3.large'], 2, { spot }),
        ),
    },
  ],
  fails: [
    {
      // CPU
      platform: () =>
        smallPlatform({ shop: { ...shop, resources: { requests: { cpu: '400m' } }, scaling: { maxReplicas: 16 } } }),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 9 pods on node group "general" at maximum scale; found 4 nodes; left over: 4 x shop, 1 x coredns, 2 x metrics-server, 2 x ebs-csi-controller, together 2020m CPU, 1462Mi memory, 512Mi ephemeral storage; accepted at most what they leave to pods: 7 CPU, 26868Mi memory, 68Gi ephemeral storage, 124 pods; fix: set maxSize to 6, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
    {
      // pods of a node: what the VPC CNI has addresses for
      platform: () => smallPlatform({ shop }, nodes(['t3.small'], 3)),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 7 pods on node group "general" at maximum scale; found 3 nodes; left over: 1 x external-secrets-cert-controller, 1 x keda-operator, 1 x keda-operator-metrics-apiserver, 1 x keda-admission-webhooks, 1 x vpa-recommender, 2 x coredns, together 420m CPU, 596Mi memory; accepted at most what they leave to pods: 5250m CPU, 3894Mi memory, 51Gi ephemeral storage, 21 pods; fix: set maxSize to 4, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
    {
      // the smallest of the types is what can be relied on
      platform: () => smallPlatform({ shop }, nodes(['t3.large', 't3.small'], 3)),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 7 pods on node group "general" at maximum scale; found 3 nodes; left over: 1 x external-secrets-cert-controller, 1 x keda-operator, 1 x keda-operator-metrics-apiserver, 1 x keda-admission-webhooks, 1 x vpa-recommender, 2 x coredns, together 420m CPU, 596Mi memory; accepted at most what they leave to pods: 5250m CPU, 3894Mi memory, 51Gi ephemeral storage, 21 pods; fix: set maxSize to 4, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
    {
      // a group of its own, too small
      platform: () =>
        smallPlatform(
          {
            shop: {
              ...shop,
              placement: { nodeGroup: 'memory' },
              resources: { requests: { memory: '3Gi' }, limits: { memory: '3Gi' } },
            },
          },
          { cluster: { nodeGroups: { memory: { instanceTypes: ['r5.large'], maxSize: 1, dedicated: true } } } },
        ),
      says: [
        'cluster.nodeGroups.memory.maxSize: no room for 9 pods on node group "memory" at maximum scale; found 1 node; left over: 9 x shop, together 900m CPU, 27Gi memory, 1152Mi ephemeral storage; accepted at most what they leave to pods: 1750m CPU, 14361Mi memory, 17Gi ephemeral storage, 25 pods; fix: set maxSize to 4, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
    {
      platform: () => smallPlatform({ shop }),
      change: add(batch),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 4 pods on node group "general" at maximum scale; found 4 nodes; left over: 4 x batch, together 4 CPU, 0 memory; accepted at most what they leave to pods: 7 CPU, 26868Mi memory, 68Gi ephemeral storage, 124 pods; fix: set maxSize to 8, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
    {
      // both colours of a blue-green release
      platform: () => smallPlatform({ shop: { ...shop, resources: { requests: { cpu: '300m' } } } }),
      change: (manifests) =>
        set('Rollout', 'shop', 'spec.strategy', { blueGreen: { activeService: 'shop' } })(
          manifests.map((manifest) => {
            const { body } = manifest;
            if (body.kind === 'Deployment') return { ...manifest, body: { ...body, kind: 'Rollout' } };
            if (body.kind !== 'HorizontalPodAutoscaler') return manifest;
            const scaleTargetRef = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'shop' };
            return { ...manifest, body: { ...body, spec: { scaleTargetRef, minReplicas: 2, maxReplicas: 10 } } };
          }),
        ),
      says: [
        'cluster.nodeGroups.general.maxSize: no room for 1 pod on node group "general" at maximum scale; found 4 nodes; left over: 1 x vpa-recommender, together 50m CPU, 128Mi memory; accepted at most what they leave to pods: 7 CPU, 26868Mi memory, 68Gi ephemeral storage, 124 pods; fix: set maxSize to 5, or take larger instance types, or lower maxReplicas or requests',
      ],
    },
  ],
  doesNotApply: [
    // of an unknown size nothing can be said
    { platform: () => smallPlatform({ shop }, nodes(['m8i.large'], 1)) },
    // larger than any node, or without a place: other rules say that
    {
      platform: () => smallPlatform({ shop: { ...shop, resources: { requests: { cpu: '2' }, limits: { cpu: '2' } } } }),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: set('Deployment', 'shop', 'spec.template.spec.nodeSelector', { a: 'b' }),
    },
  ],
};
