import { dnsSubdomain } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, isSet, named, positiveQuantity, refuse, required, textAt, type Place } from './place';

const single = 'ReadWriteOncePod';
const judgeClass = named(dnsSubdomain, 'a name of a class');

/** What an API server refuses in the `spec` of a claim for a volume, wherever that stands. */
export function judgeClaim(spec: Place): readonly Violation[] {
  const modes = at(spec, 'accessModes');
  const names = each(modes).map(textAt);
  const storage = at(spec, 'resources', 'requests', 'storage');
  return together(
    names.length === 0
      ? [refuse(modes, 'the claim has no access mode', { accepted: 'a list such as ["ReadWriteOnce"]' })]
      : none,
    names.includes(single) && names.some((name) => name !== single)
      ? [refuse(modes, `${single} stands alone`, { accepted: `["${single}"]` })]
      : none,
    isSet(storage) ? positiveQuantity(storage) : required(storage, 'the claim does not say how much storage it needs'),
    ofEach(['storageClassName', 'volumeAttributesClassName'], (key) => judgeName(at(spec, key))),
    judgeSource(at(spec, 'dataSourceRef')),
  );
}

/** An empty class is one: no class at all. */
function judgeName(name: Place): readonly Violation[] {
  return name.value === '' ? none : judgeClass(name);
}

function judgeSource(source: Place): readonly Violation[] {
  if (!isSet(source)) return none;
  const [group, kind] = [textAt(at(source, 'apiGroup')) ?? '', at(source, 'kind')];
  const isForeign = group === '' && isSet(kind) && kind.value !== 'PersistentVolumeClaim';
  return isForeign
    ? [refuse(kind, 'a source of another kind needs its apiGroup', { accepted: 'PersistentVolumeClaim' })]
    : none;
}
