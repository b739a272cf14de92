import { dnsLabel, dnsSubdomain, labelKey, labelValue } from '../../../kubernetes';
import { scalarOf } from '../../../manifest';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgeValues } from './judge-selector';
import { at, between, each, isSet, named, oneOf, podRule, refuse, required, textAt, type Place } from './place';

const requiredTerms = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferredTerms = 'preferredDuringSchedulingIgnoredDuringExecution';

const judgeWeight = between(1, 100);
const judgeKey = named(labelKey, 'a key for a label');
const judgeValue = named(labelValue, 'a value for a label');

export const affinityInvalid = podRule(
  {
    code: 'AFFINITY_INVALID',
    title: 'terms of affinity name their topology, weigh 1 to 100 and compare with values that fit the operator',
    why:
      'An API server refuses the pod otherwise. Gt and Lt compare with one whole number; matchFields knows the name of a ' +
      'node only; a term without topologyKey says nothing about where.',
    fix: 'Add what the term lacks.',
    sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity'],
  },
  ({ spec }) => {
    const affinity = at(spec, 'affinity');
    if (!isSet(affinity)) return [];
    return together(
      judgeNodeAffinity(at(affinity, 'nodeAffinity')),
      judgePodAffinity(at(affinity, 'podAffinity')),
      judgePodAffinity(at(affinity, 'podAntiAffinity')),
    );
  },
);

function judgeNodeAffinity(affinity: Place): readonly Violation[] {
  const wanted = at(affinity, requiredTerms);
  const terms = at(wanted, 'nodeSelectorTerms');
  const isEmpty = isSet(wanted) && each(terms).length === 0;
  return together(
    isEmpty ? [refuse(terms, 'there is no term', { accepted: 'at least one term' })] : none,
    ofEach(each(terms), (term) => judgeNodeTerm(term, true)),
    ofEach(each(at(affinity, preferredTerms)), (term) =>
      together(judgeWeight(at(term, 'weight')), judgeNodeTerm(at(term, 'preference'), false)),
    ),
  );
}

/** Values of preferred terms may be anything: on no node do they forbid a pod to run. */
function judgeNodeTerm(term: Place, hasLabelValues: boolean): readonly Violation[] {
  return together(
    ofEach(each(at(term, 'matchExpressions')), (expression) =>
      together(
        judgeKey(at(expression, 'key')),
        judgeValues(expression),
        judgeComparison(expression),
        hasLabelValues ? ofEach(each(at(expression, 'values')), judgeValue) : none,
      ),
    ),
    ofEach(each(at(term, 'matchFields')), judgeField),
  );
}

function judgeComparison(expression: Place): readonly Violation[] {
  const operator = textAt(at(expression, 'operator')) ?? '';
  if (operator !== 'Gt' && operator !== 'Lt') return none;
  const values = at(expression, 'values');
  const [value, ...others] = each(values);
  const isWhole = value !== undefined && others.length === 0 && /^-?\d+$/.test(scalarOf(value.value) ?? '');
  return isWhole
    ? none
    : [refuse(values, `${operator} compares with one whole number`, { accepted: 'a list such as ["4"]' })];
}

function judgeField(field: Place): readonly Violation[] {
  const values = at(field, 'values');
  return together(
    oneOf(['metadata.name'], 'field of a node that can be compared')(at(field, 'key')),
    oneOf(['In', 'NotIn'], 'operator for fields')(at(field, 'operator')),
    each(values).length === 1 ? none : [refuse(values, 'a field is compared with exactly one value')],
    ofEach(each(values), named(dnsSubdomain, 'a name of a node')),
  );
}

function judgePodAffinity(affinity: Place): readonly Violation[] {
  return together(
    ofEach(each(at(affinity, requiredTerms)), judgePodTerm),
    ofEach(each(at(affinity, preferredTerms)), (term) =>
      together(judgeWeight(at(term, 'weight')), judgePodTerm(at(term, 'podAffinityTerm'))),
    ),
  );
}

function judgePodTerm(term: Place): readonly Violation[] {
  const topologyKey = at(term, 'topologyKey');
  const isEmpty = !isSet(topologyKey) || topologyKey.value === '';
  return together(
    isEmpty ? required(topologyKey, 'the term does not say what it keeps apart or together') : judgeKey(topologyKey),
    ofEach(each(at(term, 'namespaces')), named(dnsLabel, 'a name for a namespace')),
    judgeLabelKeys(term),
  );
}

function judgeLabelKeys(term: Place): readonly Violation[] {
  const [match, mismatch] = ['matchLabelKeys', 'mismatchLabelKeys'].map((key) => each(at(term, key)));
  const excluded = new Set((mismatch ?? []).map(textAt));
  const keys = [...(match ?? []), ...(mismatch ?? [])];
  const [first] = keys;
  return together(
    first !== undefined && !isSet(at(term, 'labelSelector'))
      ? [refuse(first, 'keys need a labelSelector beside them')]
      : none,
    ofEach(keys, judgeKey),
    (match ?? [])
      .filter((key) => excluded.has(textAt(key)))
      .map((key) => refuse(key, 'the key stands in mismatchLabelKeys too')),
  );
}
