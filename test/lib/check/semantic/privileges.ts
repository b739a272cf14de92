import { add, set } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const [apiGroups, verbs] = [[''], ['get', 'list']];

/** Rights in the cluster that nobody should have. */
export const privilegeFaults: readonly ObjectFault[] = [
  {
    what: 'a role may do anything',
    change: [set('Role/deployer', 'rules.0', { apiGroups: ['*'], resources: ['*'], verbs: ['*'] })],
    code: 'RBAC_WILDCARD',
    at: 'Role/deployer',
  },
  {
    what: 'a role reads every secret',
    change: [set('Role/deployer', 'rules.0', { apiGroups, resources: ['secrets'], verbs })],
    code: 'RBAC_SECRETS_READ',
    at: 'Role/deployer',
  },
  {
    what: 'a role opens a shell in pods',
    change: [set('Role/deployer', 'rules.0', { apiGroups, resources: ['pods/exec'], verbs: ['create'] })],
    code: 'RBAC_POD_EXEC',
    at: 'Role/deployer',
  },
  {
    what: 'a role makes pods by hand',
    change: [set('Role/deployer', 'rules.0', { apiGroups, resources: ['pods'], verbs: ['create'] })],
    code: 'RBAC_POD_CREATED',
    at: 'Role/deployer',
  },
  {
    what: 'a role acts in the name of others',
    change: [set('Role/deployer', 'rules.0', { apiGroups, resources: ['users'], verbs: ['impersonate'] })],
    code: 'RBAC_IMPERSONATION',
    at: 'Role/deployer',
  },
  {
    what: 'everybody who can log in may deploy',
    change: [set('RoleBinding/deployer', 'subjects.0.name', 'system:authenticated')],
    code: 'EVERYBODY_BOUND',
    at: 'RoleBinding/deployer',
  },
  {
    what: 'viewers become administrators of the cluster',
    change: [
      add(`
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: viewers, namespace: }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: aicode-prod-viewer }]
`),
    ],
    code: 'CLUSTER_ADMIN_BOUND',
    at: 'ClusterRoleBinding/viewers',
  },
  {
    what: 'the namespace admits any pod',
    change: [set('Namespace/aicode-prod', 'metadata.labels[pod-security.kubernetes.io/enforce]', 'privileged')],
    code: 'NAMESPACE_POD_SECURITY_WEAK',
    at: 'Namespace/aicode-prod',
  },
  {
    what: 'pods carry a token of the API server',
    change: [set('Deployment/api', `${pod}.automountServiceAccountToken`, true)],
    code: 'API_TOKEN_MOUNTED',
    at: 'Deployment/api',
  },
  {
    what: 'pods run as the account that all pods have',
    change: [set('Deployment/api', `${pod}.serviceAccountName`, 'default')],
    code: 'DEFAULT_SERVICE_ACCOUNT_USED',
    at: 'Deployment/api',
  },
];
