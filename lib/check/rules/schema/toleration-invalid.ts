import { labelKey, labelValue } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, isSet, named, podRule, refuse, type Place } from './place';

const judgeKey = named(labelKey, 'a key for a taint');
const judgeValue = named(labelValue, 'a value for a taint');

export const tolerationInvalid = podRule(
  {
    code: 'TOLERATION_INVALID',
    title: 'tolerations compare with a key, and give seconds only to taints that evict',
    why:
      'An API server refuses the pod otherwise. Exists takes no value, Equal needs a key, and only NoExecute evicts pods ' +
      'after tolerationSeconds.',
    fix: 'Set operator, value and effect to what the taint of the nodes says.',
    sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],
  },
  ({ spec }) => ofEach(each(at(spec, 'tolerations')), judgeToleration),
);

function judgeToleration(toleration: Place): readonly Violation[] {
  const [key, effect] = [at(toleration, 'key'), at(toleration, 'effect')];
  const exists = at(toleration, 'operator').value === 'Exists';
  const isMisplaced = isSet(at(toleration, 'tolerationSeconds')) && effect.value !== 'NoExecute';
  return together(
    isEmpty(key) ? none : judgeKey(key),
    isEmpty(key) && !exists ? [refuse(toleration, 'without a key the operator must be Exists')] : none,
    judgeComparison(toleration, exists),
    isMisplaced ? [refuse(effect, 'tolerationSeconds counts only with effect NoExecute')] : none,
  );
}

function judgeComparison(toleration: Place, exists: boolean): readonly Violation[] {
  const [operator, value] = [at(toleration, 'operator'), at(toleration, 'value')];
  if (exists) return isEmpty(value) ? none : [refuse(value, 'Exists takes no value')];
  const isGated = operator.value === 'Gt' || operator.value === 'Lt';
  const gate = isGated
    ? [refuse(operator, 'this operator is behind a feature gate', { accepted: 'Equal, Exists' })]
    : [];
  return together(gate, judgeValue(value));
}

function isEmpty({ value }: Place): boolean {
  return value === undefined || value === '';
}
