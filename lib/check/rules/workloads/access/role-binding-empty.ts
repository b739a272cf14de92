import { listOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const roleBindingEmpty = ofKind(
  {
    code: 'ROLE_BINDING_EMPTY',
    severity: 'warning',
    title: 'a binding of a role binds it to somebody',
    why: 'A binding without subjects is taken without a word and gives nobody anything: whoever needs the role is refused.',
    fix: 'Name the users, groups or service accounts, or delete the binding.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
  },
  ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'],
  (body) =>
    listOf(body['subjects']).length > 0
      ? []
      : [
          {
            field: 'subjects',
            message: 'the binding gives the role to nobody',
            accepted: 'at least one subject',
            fix: 'name who gets the role, or delete the binding',
          },
        ],
);
