import { labelKey } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  each,
  entriesOf,
  kindRule,
  named,
  oneOf,
  refuse,
  refuseSilently,
  required,
  textAt,
  type Place,
} from './place';

// k8s.io/kubernetes pkg/apis/storage/validation
const mostParameters = 512;
const parameterBytesLimit = 256 * 1024;

const judgeProvisioner = named(
  { accepts: (text) => labelKey.accepts(text.toLowerCase()), accepted: 'a qualified name such as "ebs.csi.aws.com"' },
  'a provisioner',
);

export const storageClassInvalid = kindRule(
  {
    code: 'STORAGE_CLASS_INVALID',
    title: 'a StorageClass names its provisioner, and deletes or keeps volumes',
    why:
      'An API server refuses the class otherwise. Parameters have limits of number (512) and size (256 KiB); a topology ' +
      'compares with values.',
    fix: 'Set provisioner, and reclaimPolicy Delete or Retain.',
    sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/'],
  },
  ['storage.k8s.io/StorageClass'],
  (root) => {
    const provisioner = at(root, 'provisioner');
    return together(
      provisioner.value === '' ? required(provisioner, 'the class has no provisioner') : judgeProvisioner(provisioner),
      oneOf(['Delete', 'Retain'], 'policy for volumes of a class')(at(root, 'reclaimPolicy')),
      judgeParameters(at(root, 'parameters')),
      ofEach(each(at(root, 'allowedTopologies')), (term) =>
        ofEach(each(at(term, 'matchLabelExpressions')), (expression) =>
          together(
            named(labelKey, 'a key for a label')(at(expression, 'key')),
            each(at(expression, 'values')).length > 0
              ? none
              : [refuse(at(expression, 'values'), 'the topology has no value')],
          ),
        ),
      ),
    );
  },
);

function judgeParameters(parameters: Place): readonly Violation[] {
  const entries = entriesOf(parameters);
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.key + (textAt(entry) ?? '')), 0);
  return together(
    entries.length > mostParameters ? [tooMuch(parameters, `${entries.length}`, `at most ${mostParameters}`)] : none,
    bytes > parameterBytesLimit
      ? [tooMuch(parameters, `${bytes} bytes`, `at most ${parameterBytesLimit} bytes`)]
      : none,
    entries.filter(({ key }) => key === '').map((entry) => refuse(entry, 'a parameter has no name')),
  );
}

function tooMuch(parameters: Place, found: string, accepted: string): Violation {
  return refuseSilently(parameters, 'the parameters are too many or too large', { found, accepted });
}
