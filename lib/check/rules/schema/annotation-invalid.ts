import { annotationBytesLimit, annotationKey } from '../../../kubernetes/validation';
import { fieldPath } from '../../../manifest';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { none, ofEach, together } from '../../together';
import { at, entriesOf, refuse, refuseSilently, textAt, type Place } from './place';

export const annotationInvalid: ObjectRule = {
  code: 'ANNOTATION_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'annotations have keys in the form that Kubernetes demands, and 256 KiB together at most',
  why:
    'An API server refuses the whole object otherwise. Client-side kubectl apply writes the object itself into an ' +
    'annotation: a large dashboard or CRD fails for its own size, server-side apply does not.',
  fix: 'Keep large texts in a ConfigMap, and write keys such as "example.com/owner".',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set'],
  check: ({ body, pods }) => {
    const own = judgeAnnotations(at({ path: 'metadata', value: body.metadata }, 'annotations'));
    if (pods.length === 0) return own;
    const ofPods = pods.filter(({ path }) => path !== '');
    return together(
      own,
      ofEach(ofPods, ({ path, metadata }) =>
        judgeAnnotations(at({ path: fieldPath(path, 'metadata'), value: metadata }, 'annotations')),
      ),
    );
  },
};

function judgeAnnotations(annotations: Place): readonly Violation[] {
  const entries = entriesOf(annotations);
  const bytes = entries.reduce((sum, entry) => sum + bytesOf(entry.key) + bytesOf(textAt(entry) ?? ''), 0);
  const keys = entries.filter(({ key }) => !annotationKey.accepts(key));
  return together(
    keys.map((entry) =>
      refuse(entry, 'this is not a key for an annotation', { found: entry.key, accepted: annotationKey.accepted }),
    ),
    bytes <= annotationBytesLimit ? none : [tooLarge(annotations, bytes)],
  );
}

function tooLarge(annotations: Place, bytes: number): Violation {
  const details = { found: `${bytes} bytes`, accepted: `at most ${annotationBytesLimit} bytes` };
  return refuseSilently(annotations, 'the annotations are too large together', details);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
