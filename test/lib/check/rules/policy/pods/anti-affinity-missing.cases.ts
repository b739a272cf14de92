import type { RuleCases } from '../../../rule-cases';
import { deployment, job, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'ANTI_AFFINITY_MISSING',
  passes: [
    {
      yaml: deployment(
        {
          affinity: {
            podAntiAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [
                { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } },
              ],
            },
          },
        },
        {},
        { replicas: 2 },
      ),
    },
    {
      yaml: rollout(
        {
          affinity: {
            podAntiAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }],
            },
          },
        },
        {},
        { replicas: 2 },
      ),
    },
  ],
  fails: [
    {
      yaml: deployment({}, {}, { replicas: 2 }),
      says: [
        'Deployment/shop/api spec.template.spec.affinity.podAntiAffinity: nothing keeps replicas from sharing a node; fix: prefer other nodes: a term with topologyKey kubernetes.io/hostname',
      ],
    },
    {
      yaml: rollout({
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'topology.kubernetes.io/zone' }],
          },
        },
      }),
      says: [
        'Rollout/shop/api spec.template.spec.affinity.podAntiAffinity: nothing keeps replicas from sharing a node; fix: prefer other nodes: a term with topologyKey kubernetes.io/hostname',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment({}, {}, { replicas: 1 }) }, { yaml: job() }, { yaml: rolloutByReference }],
};
