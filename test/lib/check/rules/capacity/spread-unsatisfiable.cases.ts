import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { set } from '../network/change';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const spread = (constraint: object) =>
  set('Deployment', 'shop', 'spec.template.spec.topologySpreadConstraints', [
    { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', ...constraint },
  ]);

export const cases: RuleCases = {
  code: 'SPREAD_UNSATISFIABLE',
  passes: [
    {
      platform: () =>
        smallPlatform({ shop: { ...shop, availability: { zoneSpread: { whenUnsatisfiable: 'DoNotSchedule' } } } }),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: spread({ topologyKey: 'kubernetes.io/hostname', minDomains: 4 }),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: spread({ topologyKey: 'topology.kubernetes.io/zone', minDomains: 3, maxSkew: 7 }),
    },
  ],
  fails: [
    {
      platform: () => smallPlatform({ shop }),
      change: spread({ topologyKey: 'topology.kubernetes.io/zone', minDomains: 3 }),
      says: [
        'Deployment/shop-prod/shop spec.template.spec.topologySpreadConstraints[0].minDomains: 13 pods can never be spread over 3 domains of topology.kubernetes.io/zone, which has 2; found 3 domains, maxSkew 1, so at most 2 pods; accepted minDomains of at most 2; fix: set minDomains to 2 or less, or whenUnsatisfiable: ScheduleAnyway',
      ],
    },
    {
      platform: () => smallPlatform({ shop }),
      change: spread({ topologyKey: 'failure-domain.beta.kubernetes.io/zone' }),
      says: [
        'Deployment/shop-prod/shop spec.template.spec.topologySpreadConstraints[0].topologyKey: no node that may run these pods has the label "failure-domain.beta.kubernetes.io/zone", so none of them is ever scheduled; found failure-domain.beta.kubernetes.io/zone; accepted eks.amazonaws.com/capacityType, eks.amazonaws.com/nodegroup, keelson.dev/node-group, kubernetes.io/arch, kubernetes.io/hostname, kubernetes.io/os, node.kubernetes.io/instance-type, topology.ebs.csi.aws.com/zone, topology.k8s.aws/zone-id, topology.kubernetes.io/region, topology.kubernetes.io/zone; fix: spread over topology.kubernetes.io/zone or kubernetes.io/hostname',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () => smallPlatform({ shop }),
      change: spread({ topologyKey: 'rack', whenUnsatisfiable: 'ScheduleAnyway' }),
    },
    { platform: () => smallPlatform({ report: { type: 'cron', schedule: '5 4 * * 0' } }) },
  ],
};
