import { fieldAt } from '../../../manifest';
import type { UpgradeRule } from '../../rule';
import { isKept } from './exempt';
import { printValue } from './print-value';

/** A namespace that takes everything in it along. */
export const namespaceDeleted: UpgradeRule = {
  scope: 'upgrade',
  code: 'NAMESPACE_DELETED',
  severity: 'error',
  title: 'a change deletes no namespace',
  why:
    'Deleting a namespace deletes every object in it, also those that come from elsewhere: claims with their data, ' +
    'certificates, secrets. Renaming one is a deletion too.',
  fix: 'Keep the namespace; delete it by hand once nothing in it is needed.',
  sources: ['https://kubernetes.io/docs/tasks/administer-cluster/namespaces/#deleting-a-namespace'],
  check({ before, after }) {
    if (before.kind !== 'Namespace' || after !== undefined || isKept(before)) return [];
    return [
      {
        message: 'this namespace is deleted, and every object in it',
        found: `no namespace "${printValue(fieldAt(before, 'metadata', 'name'))}"`,
        fix: 'keep the namespace (a changed project or shortName renames it); delete it by hand once it is empty',
      },
    ];
  },
};
