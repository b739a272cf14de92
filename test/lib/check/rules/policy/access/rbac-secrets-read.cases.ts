import type { RuleCases } from '../../../rule-cases';
import { clusterRole, role } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_SECRETS_READ',
  passes: [
    { yaml: role({ apiGroups: [''], resources: ['secrets'], resourceNames: ['api'], verbs: ['get'] }) },
    { yaml: role({ apiGroups: [''], resources: ['secrets'], verbs: ['create'] }) },
  ],
  fails: [
    {
      yaml: role({ apiGroups: [''], resources: ['configmaps', 'secrets'], verbs: ['get', 'list', 'create'] }),
      says: [
        'Role/shop/api rules[0]: the role reads every secret; found get, list on secrets; fix: name the secrets in resourceNames',
      ],
    },
  ],
  doesNotApply: [
    { yaml: role({ apiGroups: ['acme.dev'], resources: ['secrets'], verbs: ['get'] }) },
    {
      yaml: clusterRole({
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { 'acme.dev/role': 'reader' } }] },
      }),
    },
  ],
};
