import { labelKey } from '../../../kubernetes';
import { scalarOf } from '../../../manifest';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, between, each, entriesOf, isSet, named, podRule, refuse, required, textAt, type Place } from './place';

const fromOne = between(1, Infinity);
const judgeKey = named(labelKey, 'a key for a label');

export const topologySpreadInvalid = podRule(
  {
    code: 'TOPOLOGY_SPREAD_INVALID',
    title: 'constraints of spread have a skew from 1, a topology each, and minDomains only where they bind',
    why:
      'An API server refuses the pod otherwise. Two constraints of one topology contradict each other, a key cannot stand ' +
      'in matchLabelKeys and in the selector, and minDomains counts only with DoNotSchedule.',
    fix: 'Write one constraint a topology, with maxSkew from 1.',
    sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  },
  ({ spec }) => {
    const constraints = each(at(spec, 'topologySpreadConstraints'));
    return together(ofEach(constraints, judgeConstraint), repeated(constraints));
  },
);

function judgeConstraint(constraint: Place): readonly Violation[] {
  const topologyKey = at(constraint, 'topologyKey');
  const minDomains = at(constraint, 'minDomains');
  const whenUnsatisfiable = textAt(at(constraint, 'whenUnsatisfiable'));
  const isLoose = isSet(minDomains) && whenUnsatisfiable !== undefined && whenUnsatisfiable !== 'DoNotSchedule';
  return together(
    fromOne(at(constraint, 'maxSkew')),
    topologyKey.value === '' ? required(topologyKey, 'topologyKey is empty') : none,
    fromOne(minDomains),
    isLoose ? [refuse(minDomains, 'minDomains counts only with whenUnsatisfiable: DoNotSchedule')] : none,
    judgeLabelKeys(constraint),
  );
}

function judgeLabelKeys(constraint: Place): readonly Violation[] {
  const keys = each(at(constraint, 'matchLabelKeys'));
  const selector = at(constraint, 'labelSelector');
  const [first] = keys;
  if (first === undefined) return none;
  if (!isSet(selector)) return [refuse(first, 'keys need a labelSelector beside them')];
  const selected = new Set([
    ...entriesOf(at(selector, 'matchLabels')).map(({ key }) => key),
    ...each(at(selector, 'matchExpressions')).map((expression) => textAt(at(expression, 'key'))),
  ]);
  return together(
    ofEach(keys, judgeKey),
    keys.filter((key) => selected.has(textAt(key))).map((key) => refuse(key, 'the key stands in labelSelector too')),
  );
}

function repeated(constraints: readonly Place[]): readonly Violation[] {
  const seen = new Set<string>();
  return ofEach(constraints, (constraint) => {
    const parts = ['topologyKey', 'whenUnsatisfiable'].map((key) => scalarOf(at(constraint, key).value) ?? 'nothing');
    const name = parts.join(' ');
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [refuse(constraint, 'this topology has such a constraint already', { found: name })] : [];
  });
}
