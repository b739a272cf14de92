import { missingReference } from './missing-reference';

export const roleMissing = missingReference({
  code: 'ROLE_MISSING',
  severity: 'error',
  title: 'every role that a binding grants exists',
  why: 'A binding to a role that does not exist is accepted and grants nothing: whoever it is for is refused until somebody reads the audit log. ClusterRoles belong to the whole cluster and may come with others, so one is reported when the objects declare ClusterRoles of their own, or when its name is nearly cluster-admin, admin, edit or view.',
  fix: 'Correct the name or the kind, or declare the role; a Role must be in the namespace of its RoleBinding.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
  to: ['Role', 'ClusterRole'],
});
