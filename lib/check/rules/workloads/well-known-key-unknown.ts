import { memoised } from '../../../kubernetes';
import { keyFamilies, type KeyFamily } from '../../../kubernetes/well-known-keys';
import {
  fieldAt,
  fieldPath,
  isFields,
  listOf,
  type Fields,
  type KubernetesObject,
  type PodTemplate,
} from '../../../manifest';
import { nearest, oneOf, type Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';

/** Labels and annotations that this program writes, and labels of nodes that infrastructure does. */
const own: KeyFamily = {
  prefix: 'keelson.dev',
  names: ['environment', 'node-group', 'owner', 'spot', 'stage', 'tier'],
  source: 'keelson',
};

const families = new Map([...keyFamilies, own].map((family) => [family.prefix, family] as const));
const known = new Map([...families].map(([prefix, { names }]) => [prefix, new Set(names)] as const));
const nothing: readonly Violation[] = [];

export const wellKnownKeyUnknown: ObjectRule = {
  code: 'WELL_KNOWN_KEY_UNKNOWN',
  scope: 'object',
  severity: 'warning',
  title: 'a label or annotation under a prefix that belongs to somebody is one that its owner defines',
  why:
    'A controller reads the keys that it knows and ignores all others, so a misspelt annotation does nothing and nobody ' +
    'says so: a load balancer stays internal, a sync wave is lost. Judged are only prefixes of which every key is known, ' +
    'such as app.kubernetes.io, alb.ingress.kubernetes.io, nginx.ingress.kubernetes.io and argocd.argoproj.io.',
  fix: 'Correct the key, or take a prefix of your own for keys of your own.',
  sources: [
    'https://kubernetes.io/docs/reference/labels-annotations-taints/',
    ...new Set(keyFamilies.map(({ source }) => source)),
  ],
  check({ body, pods }) {
    return [
      ...ofMetadata(body.metadata, 'metadata'),
      ...pods.flatMap((pod) => (pod.path === '' ? [] : ofMetadata(pod.metadata, fieldPath(pod.path, 'metadata')))),
      ...pods.flatMap(ofNodes),
      ...ofClaims(body),
    ];
  },
};

function ofMetadata(metadata: Fields, path: string): readonly Violation[] {
  return [
    ...ofMap(metadata['labels'], fieldPath(path, 'labels')),
    ...ofMap(metadata['annotations'], fieldPath(path, 'annotations')),
  ];
}

/** Nodes have no labels of these prefixes but the defined ones, or the pods wait for ever. */
function ofNodes({ path, spec }: PodTemplate): readonly Violation[] {
  return ofMap(spec['nodeSelector'], fieldPath(path, 'spec.nodeSelector'));
}

function ofClaims(body: KubernetesObject): readonly Violation[] {
  if (body.kind !== 'StatefulSet') return nothing;
  return listOf(fieldAt(body, 'spec', 'volumeClaimTemplates')).flatMap((claim, index) =>
    ofMap(fieldAt(claim, 'metadata', 'labels'), `spec.volumeClaimTemplates[${index}].metadata.labels`),
  );
}

function ofMap(map: unknown, field: string): readonly Violation[] {
  if (!isFields(map)) return nothing;
  const unknown = Object.keys(map).filter((key) => !isFine(key)); // nearly always none
  return unknown.length === 0 ? nothing : unknown.flatMap((key) => ofKey(key, field));
}

const isFine = memoised((key) => ofKey(key, '').length === 0);

function ofKey(key: string, field: string): readonly Violation[] {
  const slash = key.indexOf('/');
  const family = slash < 0 ? undefined : families.get(key.slice(0, slash));
  if (family === undefined) return nothing;
  const name = key.slice(slash + 1);
  if (isKnown(name, family)) return nothing;
  const meant = nearest(name, family.names);
  return [
    {
      field: `${field}["${key}"]`,
      message: `nobody knows a key "${name}" of ${family.prefix}, so it says nothing`,
      found: key,
      ...(family.names.length <= 12 && { accepted: oneOf(family.names) }),
      fix: meant === undefined ? 'take a prefix of your own' : `did you mean "${family.prefix}/${meant}"?`,
    },
  ];
}

function isKnown(name: string, { prefix, free = [], within = '' }: KeyFamily): boolean {
  if (!name.startsWith(within) || known.get(prefix)?.has(name) === true) return true;
  return free.some((beginning) => name.startsWith(beginning) && name.length > beginning.length);
}
