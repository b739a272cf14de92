import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { add, set } from '../network/change';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const spare = {
  cluster: {
    nodeGroups: { spare: { instanceTypes: ['c5.large'], maxSize: 2, dedicated: true, spot: { maxSize: 2 } } },
  },
};
const pod = 'spec.template.spec';
const required = (...matchExpressions: object[]): object => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } },
});

export const cases: RuleCases = {
  code: 'PLACEMENT_UNSATISFIABLE',
  passes: [
    { platform: () => smallPlatform({ shop: { ...shop, placement: { nodeGroup: 'spare', spot: true } } }, spare) },
    {
      platform: () => smallPlatform({ shop }),
      change: set(
        'Deployment',
        'shop',
        `${pod}.affinity`,
        required({ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['eu-central-1b'] }),
      ),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: set(
        'Deployment',
        'shop',
        `${pod}.affinity`,
        required({ key: 'keelson.dev/spot', operator: 'DoesNotExist' }),
      ),
    },
  ],
  fails: [
    {
      platform: () => smallPlatform({ shop }),
      change: set('Deployment', 'shop', `${pod}.nodeSelector`, { 'keelson.dev/node-group': 'memory' }),
      says: [
        'Deployment/shop-prod/shop spec.template.spec: no node group takes these pods; found nodeSelector keelson.dev/node-group=memory; an affinity; no tolerations; accepted a pod that one of the node groups takes: general; fix: change nodeSelector, affinity or tolerations, or add a node group that has what they ask for',
      ],
    },
    {
      // the taint of a dedicated group, not tolerated
      platform: () => smallPlatform({ shop: { ...shop, placement: { nodeGroup: 'spare' } } }, spare),
      change: set('Deployment', 'shop', `${pod}.tolerations`, []),
      says: [
        'Deployment/shop-prod/shop spec.template.spec: no node group takes these pods; found nodeSelector keelson.dev/node-group=spare; an affinity; no tolerations; accepted a pod that one of the node groups takes: general, spare (spot) with taint keelson.dev/node-group and keelson.dev/spot, spare with taint keelson.dev/node-group; fix: change nodeSelector, affinity or tolerations, or add a node group that has what they ask for',
      ],
    },
    {
      platform: () => smallPlatform({ shop }),
      change: set(
        'Deployment',
        'shop',
        `${pod}.affinity`,
        required({ key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] }),
      ),
      says: [
        'Deployment/shop-prod/shop spec.template.spec: no node group takes these pods; found an affinity; no tolerations; accepted a pod that one of the node groups takes: general; fix: change nodeSelector, affinity or tolerations, or add a node group that has what they ask for',
      ],
    },
  ],
  doesNotApply: [
    {
      // a preference rules nothing out
      platform: () => smallPlatform({ shop }),
      change: set('Deployment', 'shop', `${pod}.affinity`, {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } },
          ],
        },
      }),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: add('{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }'),
    },
  ],
};
