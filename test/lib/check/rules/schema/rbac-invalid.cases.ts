import type { RuleCases } from '../../rule-cases';
import { all, clusterObject, object } from './objects';

const api = 'rbac.authorization.k8s.io/v1';
const role = (rule: string): string => object(api, 'Role', `rules: [{ ${rule} }]`);
const roleRef = (fields: string): string => object(api, 'RoleBinding', `roleRef: { ${fields} }`);
const ref = 'apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view';
const subject = (fields: string): string =>
  clusterObject(api, 'ClusterRoleBinding', `roleRef: { ${ref} }, subjects: [{ ${fields} }]`);

export const cases: RuleCases = {
  code: 'RBAC_INVALID',
  passes: [
    {
      yaml: all(
        role('apiGroups: [""], resources: [pods], verbs: [get]'),
        clusterObject(api, 'ClusterRole', 'rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]'),
        roleRef('kind: Role, name: "a:b"'),
        subject('kind: ServiceAccount, name: web, namespace: shop'),
        subject('kind: Group, name: "system:authenticated"'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        role('apiGroups: [""], resources: [pods], verbs: []'),
        role('resources: [pods], verbs: [get]'),
        role('apiGroups: [""], verbs: [get]'),
        role('nonResourceURLs: [/metrics], verbs: [get]'),
        clusterObject(api, 'ClusterRole', 'rules: [{ nonResourceURLs: [/metrics], resources: [pods], verbs: [get] }]'),
        clusterObject(api, 'ClusterRole', 'aggregationRule: { clusterRoleSelectors: [] }'),
        roleRef('kind: Rle, name: a'),
        roleRef('apiGroup: rbac, kind: Role, name: a'),
        roleRef('kind: Role, name: ""'),
        clusterObject(api, 'ClusterRoleBinding', 'roleRef: { kind: Role, name: a }'),
        subject('kind: ServiceAccount, name: web'),
        subject('kind: ServiceAccount, name: Web, namespace: shop'),
        subject('kind: ServiceAccount, apiGroup: rbac.authorization.k8s.io, name: web, namespace: shop'),
        subject('kind: Serviceaccount, name: web, namespace: shop'),
        subject('kind: User, apiGroup: users, name: ann'),
      ),
      says: [
        'Role/shop/web rules[0].verbs: the rule has no verb; found []',
        'Role/shop/web rules[0].apiGroups: a rule about resources needs apiGroups; accepted a list; [""] is the core group',
        'Role/shop/web rules[0].resources: a rule about resources needs resources; accepted a list',
        'Role/shop/web rules[0].nonResourceURLs: a Role of a namespace has no URLs; found ["/metrics"]',
        'ClusterRole/web rules[0].nonResourceURLs: a rule is about resources or about URLs, not both; found ["/metrics"]',
        'ClusterRole/web aggregationRule.clusterRoleSelectors: an aggregation needs at least one selector; found []',
        'RoleBinding/shop/web roleRef.kind: this is no kind that can be bound here; found "Rle"; accepted Role, ClusterRole; fix: did you mean "Role"?',
        'RoleBinding/shop/web roleRef.apiGroup: this is no group of roles; found "rbac"; accepted rbac.authorization.k8s.io',
        'RoleBinding/shop/web roleRef.name: the binding names no role; found ""',
        'ClusterRoleBinding/web roleRef.kind: this is no kind that can be bound here; found "Role"; accepted ClusterRole',
        'ClusterRoleBinding/web subjects[0].namespace: the ServiceAccount has no namespace',
        'ClusterRoleBinding/web subjects[0].name: this is not a name of a ServiceAccount; found "Web"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "web"',
        'ClusterRoleBinding/web subjects[0].apiGroup: a ServiceAccount is in the core group; found "rbac.authorization.k8s.io"; accepted ""',
        'ClusterRoleBinding/web subjects[0].kind: this is no kind of subject; found "Serviceaccount"; accepted ServiceAccount, User, Group; fix: did you mean "ServiceAccount"?',
        'ClusterRoleBinding/web subjects[0].apiGroup: this is no group of roles; found "users"; accepted rbac.authorization.k8s.io',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ServiceAccount', 'secrets: []') }],
};
