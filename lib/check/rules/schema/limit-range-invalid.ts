import { compareQuantities, labelKey } from '../../../kubernetes';
import {
  containerResources,
  isContainerResource,
  isOvercommitted,
  isStandardResource,
} from '../../../kubernetes/validation';
import { didYouMean, type Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  entriesOf,
  isSet,
  kindRule,
  oneOf,
  quantityAt,
  refuse,
  textAt,
  within,
  type Entry,
  type Place,
} from './place';

const lists = ['min', 'defaultRequest', 'default', 'max'] as const;
const ofContainers = ['Pod', 'Container'];
const judgeType = oneOf(['Pod', 'Container', 'PersistentVolumeClaim'], 'type of limits');

export const limitRangeInvalid = kindRule(
  {
    code: 'LIMIT_RANGE_INVALID',
    title: 'limits rise from min over defaultRequest and default to max, one entry for each type',
    why:
      'An API server refuses the range otherwise: a default beyond the maximum would refuse every container that does not ' +
      'say otherwise. Pods as a whole have no defaults.',
    fix: 'Order the four values: min <= defaultRequest <= default <= max.',
    sources: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],
  },
  ['LimitRange'],
  (root) => {
    const limits = within(root, ['spec', 'limits[]']);
    return together(ofEach(limits, judgeLimit), repeated(limits));
  },
);

function judgeLimit(limit: Place): readonly Violation[] {
  const type = textAt(at(limit, 'type')) ?? '';
  const entries = [...lists, 'maxLimitRequestRatio'].flatMap((list) => entriesOf(at(limit, list)));
  const misplaced = type === 'Pod' ? [at(limit, 'default'), at(limit, 'defaultRequest')].filter(isSet) : [];
  return together(
    type.includes('/') ? none : judgeType(at(limit, 'type')),
    ofEach(entries, (entry) => judgeName(entry, type)),
    misplaced.map((place) => refuse(place, 'pods as a whole have no defaults')),
    ofEach([...new Set(entries.map(({ key }) => key))], (resource) => judgeOrder(limit, resource)),
    judgeStorage(limit, type),
  );
}

function judgeName(entry: Entry, type: string): readonly Violation[] {
  const { key } = entry;
  const isFine = ofContainers.includes(type)
    ? isContainerResource(key)
    : key.includes('/')
      ? labelKey.accepts(key)
      : isStandardResource(key);
  const fix = didYouMean(key, containerResources);
  return isFine
    ? none
    : [refuse(entry, 'there is no such resource', { found: key, ...(fix !== undefined && { fix }) })];
}

function judgeOrder(limit: Place, resource: string): readonly Violation[] {
  const values = lists
    .map((list) => ({ list, place: at(limit, list, resource) }))
    .filter(({ place }) => quantityAt(place) !== undefined);
  const wrong = values.flatMap(({ list, place }, index) => {
    const above = values.slice(index + 1).find((other) => compare(place, other.place) > 0);
    return above
      ? [refuse(place, `${list} is above ${above.list}`, { accepted: `at most ${String(above.place.value)}` })]
      : [];
  });
  const ratio = at(limit, 'maxLimitRequestRatio', resource);
  const [request, standard] = [at(limit, 'defaultRequest', resource), at(limit, 'default', resource)];
  const differs = isSet(request) && isSet(standard) && compare(request, standard) !== 0 && !isOvercommitted(resource);
  return together(
    wrong,
    compare(ratio, { path: '', value: 1 }) < 0
      ? [refuse(ratio, 'no ratio is below 1', { accepted: '1 or more' })]
      : none,
    differs ? [refuse(request, 'request and limit of this resource are the same')] : none,
  );
}

function judgeStorage(limit: Place, type: string): readonly Violation[] {
  const isOpen = ['min', 'max'].every((list) => !isSet(at(limit, list, 'storage')));
  return type === 'PersistentVolumeClaim' && isOpen
    ? [refuse(limit, 'limits of claims need min or max of storage')]
    : none;
}

function repeated(limits: readonly Place[]): readonly Violation[] {
  const types = limits.map((limit) => textAt(at(limit, 'type')));
  return limits
    .filter((_, index) => types.indexOf(types[index]) < index)
    .map((limit) => refuse(at(limit, 'type'), 'this type has an entry already'));
}

function compare(one: Place, other: Place): number {
  const [first, second] = [quantityAt(one), quantityAt(other)];
  return first === undefined || second === undefined ? 0 : compareQuantities(first, second);
}
