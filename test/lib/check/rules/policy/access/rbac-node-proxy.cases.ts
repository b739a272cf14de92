import type { RuleCases } from '../../../rule-cases';
import { clusterRole, service } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_NODE_PROXY',
  passes: [
    {
      yaml: clusterRole({ rules: [{ apiGroups: [''], resources: ['nodes/metrics', 'nodes/stats'], verbs: ['get'] }] }),
    },
  ],
  fails: [
    {
      yaml: clusterRole({ rules: [{ apiGroups: [''], resources: ['nodes/proxy'], verbs: ['get'] }] }),
      says: [
        'ClusterRole/api rules[0]: the role reaches the kubelets; found get on nodes/proxy; fix: use nodes/metrics or nodes/stats',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
