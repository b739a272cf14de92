import { dnsLabel, dnsSubdomain, labelKey, labelValue } from '../../../kubernetes';
import type { Violation } from '../../../problem';
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
    return [
      ...judgeNodeAffinity(at(affinity, 'nodeAffinity')),
      ...judgePodAffinity(at(affinity, 'podAffinity')),
      ...judgePodAffinity(at(affinity, 'podAntiAffinity')),
    ];
  },
);

function judgeNodeAffinity(affinity: Place): readonly Violation[] {
  const wanted = at(affinity, requiredTerms);
  const terms = at(wanted, 'nodeSelectorTerms');
  const isEmpty = isSet(wanted) && each(terms).length === 0;
  return [
    ...(isEmpty ? [refuse(terms, 'there is no term', { accepted: 'at least one term' })] : []),
    ...each(terms).flatMap((term) => judgeNodeTerm(term, true)),
    ...each(at(affinity, preferredTerms)).flatMap((term) => [
      ...judgeWeight(at(term, 'weight')),
      ...judgeNodeTerm(at(term, 'preference'), false),
    ]),
  ];
}

/** Values of preferred terms may be anything: on no node do they forbid a pod to run. */
function judgeNodeTerm(term: Place, hasLabelValues: boolean): readonly Violation[] {
  return [
    ...each(at(term, 'matchExpressions')).flatMap((expression) => [
      ...judgeKey(at(expression, 'key')),
      ...judgeValues(expression),
      ...judgeComparison(expression),
      ...(hasLabelValues ? each(at(expression, 'values')).flatMap(judgeValue) : []),
    ]),
    ...each(at(term, 'matchFields')).flatMap(judgeField),
  ];
}

function judgeComparison(expression: Place): readonly Violation[] {
  const operator = textAt(at(expression, 'operator')) ?? '';
  if (operator !== 'Gt' && operator !== 'Lt') return [];
  const values = at(expression, 'values');
  const [value, ...others] = each(values);
  const isWhole = value !== undefined && others.length === 0 && /^-?\d+$/.test(String(value.value));
  return isWhole
    ? []
    : [refuse(values, `${operator} compares with one whole number`, { accepted: 'a list such as ["4"]' })];
}

function judgeField(field: Place): readonly Violation[] {
  const values = at(field, 'values');
  return [
    ...oneOf(['metadata.name'], 'field of a node that can be compared')(at(field, 'key')),
    ...oneOf(['In', 'NotIn'], 'operator for fields')(at(field, 'operator')),
    ...(each(values).length === 1 ? [] : [refuse(values, 'a field is compared with exactly one value')]),
    ...each(values).flatMap(named(dnsSubdomain, 'a name of a node')),
  ];
}

function judgePodAffinity(affinity: Place): readonly Violation[] {
  return [
    ...each(at(affinity, requiredTerms)).flatMap(judgePodTerm),
    ...each(at(affinity, preferredTerms)).flatMap((term) => [
      ...judgeWeight(at(term, 'weight')),
      ...judgePodTerm(at(term, 'podAffinityTerm')),
    ]),
  ];
}

function judgePodTerm(term: Place): readonly Violation[] {
  const topologyKey = at(term, 'topologyKey');
  const isEmpty = !isSet(topologyKey) || topologyKey.value === '';
  return [
    ...(isEmpty
      ? required(topologyKey, 'the term does not say what it keeps apart or together')
      : judgeKey(topologyKey)),
    ...each(at(term, 'namespaces')).flatMap(named(dnsLabel, 'a name for a namespace')),
    ...judgeLabelKeys(term),
  ];
}

function judgeLabelKeys(term: Place): readonly Violation[] {
  const [match, mismatch] = ['matchLabelKeys', 'mismatchLabelKeys'].map((key) => each(at(term, key)));
  const excluded = new Set((mismatch ?? []).map(textAt));
  const keys = [...(match ?? []), ...(mismatch ?? [])];
  const [first] = keys;
  return [
    ...(first !== undefined && !isSet(at(term, 'labelSelector'))
      ? [refuse(first, 'keys need a labelSelector beside them')]
      : []),
    ...keys.flatMap(judgeKey),
    ...(match ?? [])
      .filter((key) => excluded.has(textAt(key)))
      .map((key) => refuse(key, 'the key stands in mismatchLabelKeys too')),
  ];
}
