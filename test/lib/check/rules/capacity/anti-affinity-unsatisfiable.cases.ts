import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { set } from '../network/change';

const shop = { shop: { type: 'http', ports: { http: 8080 }, scaling: { maxReplicas: 3 } } } as const;
const affinity = 'spec.template.spec.affinity';

const against = (name: string, topologyKey: string): unknown => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { topologyKey, labelSelector: { matchLabels: { 'app.kubernetes.io/name': name } } },
    ],
  },
});

export const cases: RuleCases = {
  code: 'ANTI_AFFINITY_UNSATISFIABLE',
  passes: [
    {
      // three replicas and one of a rollout, four nodes
      platform: () => smallPlatform(shop),
      change: set('Deployment', 'shop', affinity, against('shop', 'kubernetes.io/hostname')),
    },
  ],
  fails: [
    {
      platform: () => smallPlatform({ shop: { ...shop.shop, scaling: { maxReplicas: 4 } } }),
      change: set('Deployment', 'shop', affinity, against('shop', 'kubernetes.io/hostname')),
      says: [
        'Deployment/shop-prod/shop spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]: 5 pods need as many different values of kubernetes.io/hostname, and there are 4; found 5 pods at maximum scale and in a rollout; accepted at most 4; fix: make the anti-affinity preferred, add nodes, or lower maxReplicas',
      ],
    },
    {
      platform: () => smallPlatform(shop),
      change: set('Deployment', 'shop', affinity, against('shop', 'topology.kubernetes.io/zone')),
      says: [
        'Deployment/shop-prod/shop spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]: 4 pods need as many different values of topology.kubernetes.io/zone, and there are 2; found 4 pods at maximum scale and in a rollout; accepted at most 2; fix: make the anti-affinity preferred, add nodes, or lower maxReplicas',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => smallPlatform({ shop: { ...shop.shop, scaling: { maxReplicas: 100 } } }) }, // ours is preferred
    {
      platform: () => smallPlatform({ shop: { ...shop.shop, scaling: { maxReplicas: 100 } } }),
      change: set('Deployment', 'shop', affinity, against('other', 'kubernetes.io/hostname')),
    },
  ],
};
