import { missingReference } from './missing-reference';

export const bindingSubjectMissing = missingReference({
  code: 'BINDING_SUBJECT_MISSING',
  severity: 'error',
  title: 'every ServiceAccount that a binding is for exists',
  why: 'A binding for a ServiceAccount that does not exist is accepted and grants nothing to the pods it was meant for. Whoever makes a ServiceAccount of that name later gets the rights. Users and groups come from outside and are not judged, nor are ServiceAccounts of a namespace of which no object is declared.',
  fix: 'Correct the name or namespace of the subject, or add the ServiceAccount.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
  to: ['ServiceAccount'],
  from: ['RoleBinding', 'ClusterRoleBinding'],
});
