import type { RuleCases } from '../../../rule-cases';
import { clusterRole, service } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_ADMISSION_CHANGED',
  passes: [
    {
      yaml: clusterRole({
        rules: [
          {
            apiGroups: ['admissionregistration.k8s.io'],
            resources: ['validatingwebhookconfigurations'],
            resourceNames: ['api'],
            verbs: ['patch'],
          },
        ],
      }),
    },
  ],
  fails: [
    {
      yaml: clusterRole({
        rules: [
          {
            apiGroups: ['admissionregistration.k8s.io'],
            resources: ['validatingadmissionpolicies'],
            verbs: ['list', 'patch'],
          },
        ],
      }),
      says: [
        'ClusterRole/api rules[0]: the role changes what the API server admits; found patch on validatingadmissionpolicies; fix: remove it, or name the objects in resourceNames',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
