import { isFields, listOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const roleEmpty = ofKind(
  {
    code: 'ROLE_EMPTY',
    severity: 'warning',
    title: 'a role allows something',
    why:
      'A role without rules is taken without a word and allows nothing: whoever is bound to it is refused. A ClusterRole ' +
      'that gathers the rules of others is not meant.',
    fix: 'Give the role its rules, or delete it and its bindings.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole'],
  },
  ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],
  (body) =>
    listOf(body['rules']).length > 0 || isFields(body['aggregationRule'])
      ? []
      : [
          {
            field: 'rules',
            message: `the ${body.kind} allows nothing`,
            accepted: 'at least one rule',
            fix: 'say what it allows, or delete it',
          },
        ],
);
