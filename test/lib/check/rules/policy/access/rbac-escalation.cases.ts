import type { RuleCases } from '../../../rule-cases';
import { clusterRole, role } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_ESCALATION',
  passes: [
    { yaml: role({ apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles'], verbs: ['get'] }) },
    {
      yaml: clusterRole({
        rules: [
          {
            apiGroups: ['rbac.authorization.k8s.io'],
            resources: ['clusterroles'],
            resourceNames: ['view'],
            verbs: ['bind'],
          },
        ],
      }),
    },
  ],
  fails: [
    {
      yaml: clusterRole({
        rules: [{ apiGroups: ['rbac.authorization.k8s.io'], resources: ['clusterroles'], verbs: ['bind', 'escalate'] }],
      }),
      says: [
        'ClusterRole/api rules[0]: the role hands out more rights than its own; found bind, escalate on clusterroles; fix: remove the verb',
      ],
    },
  ],
  doesNotApply: [{ yaml: role({ apiGroups: ['acme.dev'], resources: ['roles'], verbs: ['bind'] }) }],
};
