import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { names } from '../../../../lib/spec';
import { objectsOf, placeOf, resourcesOf } from '../read-sides';
import type { Term } from '../term';

/** Groups of people and pipelines: RBAC binds them, access entries of EKS put IAM roles into them. */
export const accessGroups: Term = {
  code: 'ACCESS_GROUP',
  what: 'group of an EKS access entry',
  used: (sides) => {
    const prefix = names.group(sides.environment, 'viewer').replace(/viewer$/, '');
    return objectsOf(sides, 'RoleBinding', 'ClusterRoleBinding').flatMap(({ file, body }) =>
      listOf(fieldAt(body, 'subjects')).flatMap((subject) => {
        const name = textOf(fieldAt(subject, 'name')) ?? '';
        const isOurs = fieldAt(subject, 'kind') === 'Group' && name.startsWith(prefix);
        return isOurs ? [{ name, from: file }] : [];
      }),
    );
  },
  defined: (sides) =>
    resourcesOf(sides, 'AWS::EKS::AccessEntry').flatMap((resource) =>
      listOf(fieldAt(resource.properties, 'KubernetesGroups')).flatMap((group) => {
        const name = textOf(group);
        return name === undefined ? [] : [{ name, from: placeOf(resource) }];
      }),
    ),
};
