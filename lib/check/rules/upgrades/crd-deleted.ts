import { fieldAt } from '../../../manifest';
import type { UpgradeRule } from '../../rule';
import { isKept } from './exempt';
import { printValue } from './print-value';

/** A definition that takes every object of its kind along. */
export const crdDeleted: UpgradeRule = {
  scope: 'upgrade',
  code: 'CRD_DELETED',
  severity: 'error',
  title: 'a change deletes no CustomResourceDefinition',
  why:
    'Deleting a definition deletes every object of its kind in every namespace, and what their controllers made of ' +
    'them, such as Secrets of ExternalSecrets.',
  fix: 'Keep the definition; delete it by hand once no object of its kind is left.',
  sources: [
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition',
  ],
  check({ before, after }) {
    if (before.kind !== 'CustomResourceDefinition' || after !== undefined || isKept(before)) return [];
    const kind = printValue(fieldAt(before, 'spec', 'names', 'kind'));
    return [
      {
        message: `this definition is deleted, and every ${kind} of the cluster`,
        found: `no definition "${printValue(fieldAt(before, 'metadata', 'name'))}"`,
        fix: `keep the definition; delete it by hand once there is no ${kind} left`,
      },
    ];
  },
};
