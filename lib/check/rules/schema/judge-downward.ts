import { labelKey } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, together } from '../../together';
import { at, isSet, oneOf, refuse, required, textAt, type Place } from './place';

const ofMetadata = ['metadata.name', 'metadata.namespace', 'metadata.uid'];

/** What a variable can show of its pod. */
export const fieldsOfVariables: readonly string[] = [
  ...ofMetadata,
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** What a file of a volume can show of its pod. */
export const fieldsOfVolumes: readonly string[] = [...ofMetadata, 'metadata.labels', 'metadata.annotations'];

const resources = ['limits', 'requests'].flatMap((list) =>
  ['cpu', 'memory', 'ephemeral-storage'].map((resource) => `${list}.${resource}`),
);
const subscript = /^metadata\.(labels|annotations)\['(.+)'\]$/;

const judgeVersion = oneOf(['v1'], 'version of a pod');
const judgeResource = oneOf(resources, 'resource of a container that can be shown');

/** What an API server refuses in a `fieldRef`. */
export function judgeField(reference: Place, fields: readonly string[]): readonly Violation[] {
  const path = at(reference, 'fieldPath');
  const version = at(reference, 'apiVersion');
  const [, map, key] = subscript.exec(textAt(path) ?? '') ?? [];
  const judged = version.value === '' ? [] : judgeVersion(version);
  if (key === undefined) return together(judged, oneOf(fields, 'field of a pod that can be shown here')(path));
  if (labelKey.accepts(map === 'annotations' ? key.toLowerCase() : key)) return judged;
  return [...judged, refuse(path, 'this is not a key for a label or an annotation', { accepted: labelKey.accepted })];
}

/** What an API server refuses in a `resourceFieldRef`; in a volume it must name the container. */
export function judgeResourceField(reference: Place, needsContainer = false): readonly Violation[] {
  const resource = at(reference, 'resource');
  const isHugePages = /^(?:limits|requests)\.hugepages-/.test(textAt(resource) ?? '');
  const isNameless = needsContainer && isSet(reference);
  return together(
    isNameless ? required(at(reference, 'containerName'), 'the reference names no container') : none,
    isHugePages ? none : judgeResource(resource),
  );
}
