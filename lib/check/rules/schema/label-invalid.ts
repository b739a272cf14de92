import { labelKey, labelValue } from '../../../kubernetes';
import { fieldPath } from '../../../manifest';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { none, ofEach, together } from '../../together';
import { at, entriesOf, named, refuse, within, type Place } from './place';

/** Claims that a pod makes for itself; those of a StatefulSet are judged when it makes them. */
const ofClaims = ['volumes[]', 'ephemeral', 'volumeClaimTemplate', 'metadata', 'labels'];

export const labelInvalid: ObjectRule = {
  code: 'LABEL_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'labels of objects and pods have the form that Kubernetes demands',
  why:
    'An API server refuses the whole object for one label that it cannot index: keys and values are short names, and ' +
    'a value such as a URL, a sentence or a Git branch with "/" is none.',
  fix: 'Put longer texts into annotations, which take any value.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],
  check: ({ body, pods }) => {
    const own = judgeLabels(at({ path: 'metadata', value: body.metadata }, 'labels'));
    if (pods.length === 0) return own;
    return together(
      own,
      ofEach(pods, ({ path, metadata, spec }) =>
        together(
          path === '' ? none : judgeLabels(at({ path: fieldPath(path, 'metadata'), value: metadata }, 'labels')),
          judgeLabels(at({ path: fieldPath(path, 'spec'), value: spec }, 'nodeSelector')),
          ofEach(within({ path: fieldPath(path, 'spec'), value: spec }, ofClaims), judgeLabels),
        ),
      ),
    );
  },
};

function judgeLabels(labels: Place): readonly Violation[] {
  return ofEach(entriesOf(labels), (entry) =>
    together(
      labelKey.accepts(entry.key)
        ? none
        : [refuse(entry, 'this is not a key for a label', { found: entry.key, accepted: labelKey.accepted })],
      judgeValue(entry),
    ),
  );
}

const judgeValue = named(labelValue, 'a value for a label');
