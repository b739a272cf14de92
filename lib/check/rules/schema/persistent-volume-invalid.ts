import { coreSchema, defaultKubernetesVersion, dnsSubdomain } from '../../../kubernetes';
import { fieldAt, fieldsOf } from '../../../manifest';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  each,
  exactlyOneOf,
  isSet,
  kindRule,
  named,
  oneOf,
  positiveQuantity,
  refuse,
  required,
  textAt,
  type Place,
} from './place';

const modes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];
const judgeMode = oneOf(modes, 'access mode');
const judgeName = named(dnsSubdomain, 'a name of a class or driver');

export const persistentVolumeInvalid = kindRule(
  {
    code: 'PERSISTENT_VOLUME_INVALID',
    title: 'a PersistentVolume says how large it is, how it is accessed, and where it is, in exactly one way',
    why: 'An API server refuses the volume otherwise: no claim could ever be bound to it.',
    fix: 'Set capacity.storage, accessModes and one source, such as csi.',
    sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistent-volumes'],
  },
  ['PersistentVolume'],
  (root) => {
    const spec = at(root, 'spec');
    const [storage, accessModes] = [at(spec, 'capacity', 'storage'), at(spec, 'accessModes')];
    const affinity = at(spec, 'nodeAffinity');
    return together(
      isSet(storage) ? positiveQuantity(storage) : required(storage, 'the volume does not say how large it is'),
      each(accessModes).length === 0
        ? [refuse(accessModes, 'the volume has no access mode', { accepted: modes.join(', ') })]
        : none,
      ofEach(each(accessModes), judgeMode),
      exactlyOneOf(spec, sources(), 'source of the volume'),
      isSet(at(spec, 'csi')) ? required(at(spec, 'csi', 'driver'), 'the volume names no driver') : none,
      ofEach([at(spec, 'csi', 'driver'), at(spec, 'storageClassName')], judgeUnlessEmpty),
      isSet(affinity) && each(at(affinity, 'required', 'nodeSelectorTerms')).length === 0
        ? [
            refuse(affinity, 'the affinity names no nodes', {
              accepted: 'required.nodeSelectorTerms with at least one term',
            }),
          ]
        : none,
    );
  },
);

function judgeUnlessEmpty(place: Place): readonly Violation[] {
  return textAt(place) === '' ? none : judgeName(place);
}

/** Fields of the spec that are sources: all that refer to another definition, but those that every volume has. */
function sources(): readonly string[] {
  if (known) return known;
  const { definitions } = coreSchema(defaultKubernetesVersion);
  const fields = fieldsOf(fieldAt(definitions['io.k8s.api.core.v1.PersistentVolumeSpec'], 'properties'));
  const isSource = (key: string): boolean => !['claimRef', 'nodeAffinity'].includes(key);
  known = Object.keys(fields).filter((key) => isSource(key) && JSON.stringify(fields[key]).includes('VolumeSource'));
  return known;
}

let known: readonly string[] | undefined;
