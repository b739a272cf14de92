import type { RuleCases } from '../../../rule-cases';
import { deployment, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'SPREAD_MISSING',
  passes: [
    {
      yaml: deployment(
        {
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'topology.kubernetes.io/zone',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: { app: 'api' } },
            },
          ],
        },
        {},
        { replicas: 2 },
      ),
    },
  ],
  fails: [
    {
      yaml: deployment({}, {}, { replicas: 3 }),
      says: [
        'Deployment/shop/api spec.template.spec.topologySpreadConstraints: nothing spreads the replicas; found no constraint; fix: spread over topology.kubernetes.io/zone with the labels of the pods',
      ],
    },
    {
      yaml: rollout(
        {
          topologySpreadConstraints: [
            { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
          ],
        },
        {},
        { replicas: 3 },
      ),
      says: [
        'Rollout/shop/api spec.template.spec.topologySpreadConstraints: nothing spreads the replicas; found constraints without labelSelector, which count nothing; fix: spread over topology.kubernetes.io/zone with the labels of the pods',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment({}, {}, { replicas: 1 }) }, { yaml: rolloutByReference }],
};
