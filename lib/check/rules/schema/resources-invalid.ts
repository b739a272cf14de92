import { compareQuantities, sumQuantities } from '../../../kubernetes';
import {
  containerResources,
  isContainerResource,
  isHugePages,
  isOvercommitted,
  isPodResource,
  isWholeResource,
  podResources,
} from '../../../kubernetes/validation';
import { didYouMean, type Violation } from '../../../problem';
import type { ObjectSubject } from '../../rule';
import { none, ofEach, together } from '../../together';
import {
  at,
  containerRule,
  each,
  entriesOf,
  isSet,
  oneOf,
  podRule,
  quantityAt,
  quantityFromZero,
  refuse,
  textAt,
  type Entry,
  type Place,
  type Pod,
} from './place';

const page = {
  code: 'RESOURCES_INVALID',
  title: 'requests are at most their limits, and every resource is one that exists, in a quantity from zero',
  why:
    'An API server refuses the pod otherwise. Resources of devices and huge pages cannot be shared: they come in whole ' +
    'numbers, their request is their limit. What a pod asks for as a whole covers its containers.',
  fix: 'Lower the request, or raise the limit.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
};

const containers = containerRule(page, ({ container, pod }) =>
  together(
    judgeResources(at(container, 'resources'), { accepts: isContainerResource, known: containerResources }),
    judgeClaims(each(at(container, 'resources', 'claims')), pod),
    ofEach(each(at(container, 'resizePolicy')), (policy) =>
      together(
        oneOf(['cpu', 'memory'], 'resource that can be resized')(at(policy, 'resourceName')),
        oneOf(['NotRequired', 'RestartContainer'], 'policy of resizing')(at(policy, 'restartPolicy')),
      ),
    ),
  ),
);

const pods = podRule(page, ({ spec }) => {
  const resources = at(spec, 'resources');
  if (!isSet(resources)) return [];
  const own = judgeResources(resources, { accepts: isPodResource, known: podResources });
  return own.length > 0 ? own : judgeShares(resources, each(at(spec, 'containers')));
});

export const resourcesInvalid = {
  ...containers,
  check: (subject: ObjectSubject): readonly Violation[] => together(containers.check(subject), pods.check(subject)),
};

interface Names {
  readonly accepts: (name: string) => boolean;
  readonly known: readonly string[];
}

function judgeResources(resources: Place, names: Names): readonly Violation[] {
  if (!isSet(resources)) return none;
  const [limits, requests] = [entriesOf(at(resources, 'limits')), entriesOf(at(resources, 'requests'))];
  const all = [...limits, ...requests];
  return together(
    ofEach(all, (entry) => together(judgeName(entry, names), quantityFromZero(entry), judgeWhole(entry))),
    ofEach(requests, (request) => judgeRequest(request, at(resources, 'limits'))),
    judgeHugePages(resources, all),
  );
}

function judgeName(entry: Entry, { accepts, known }: Names): readonly Violation[] {
  if (accepts(entry.key)) return none;
  const fix = didYouMean(entry.key, known);
  const accepted = `${known.join(', ')}, or a resource with a domain, such as "nvidia.com/gpu"`;
  return [
    refuse(entry, 'there is no such resource', { found: entry.key, accepted, ...(fix !== undefined && { fix }) }),
  ];
}

function judgeWhole(entry: Entry): readonly Violation[] {
  const quantity = quantityAt(entry);
  if (quantity === undefined || !isWholeResource(entry.key)) return none;
  return isWhole(quantity)
    ? none
    : [refuse(entry, 'this resource comes in whole numbers', { accepted: 'a whole number' })];
}

function judgeRequest(request: Entry, limits: Place): readonly Violation[] {
  const { key } = request;
  const [wanted, limit] = [quantityAt(request), quantityAt(at(limits, key))];
  if (wanted === undefined) return none;
  if (limit === undefined) {
    const isFree = isOvercommitted(key) || isSet(at(limits, key));
    return isFree
      ? none
      : [refuse(request, 'a resource that cannot be shared needs a limit', { accepted: `a limit of ${wanted}` })];
  }
  const difference = compareQuantities(wanted, limit);
  if (difference > 0) return [refuse(request, 'the request is above the limit', { accepted: `at most ${limit}` })];
  if (difference < 0 && !isOvercommitted(key)) {
    return [refuse(request, 'the request of this resource must be its limit', { accepted: String(limit) })];
  }
  return none;
}

function judgeHugePages(resources: Place, all: readonly Entry[]): readonly Violation[] {
  const names = all.map(({ key }) => key);
  if (!names.some(isHugePages) || names.includes('cpu') || names.includes('memory')) return none;
  return [refuse({ path: resources.path, value: undefined }, 'huge pages need cpu or memory beside them')];
}

function judgeClaims(claims: readonly Place[], { spec }: Pod): readonly Violation[] {
  if (claims.length === 0) return none;
  const known = new Set(each(at(spec, 'resourceClaims')).map((claim) => textAt(at(claim, 'name'))));
  return claims
    .map((claim) => at(claim, 'name'))
    .filter((name) => !known.has(textAt(name)))
    .map((name) => refuse(name, 'the pod has no such claim in resourceClaims'));
}

/** What a pod may use as a whole, against what its containers ask for. */
function judgeShares(resources: Place, list: readonly Place[]): readonly Violation[] {
  const requests = ofEach(entriesOf(at(resources, 'requests')), (request) => {
    const [own, sum] = [
      quantityAt(request),
      sumQuantities(list.flatMap((container) => amount(container, 'requests', request.key))),
    ];
    if (own === undefined || compareQuantities(own, sum) >= 0) return [];
    return [refuse(request, 'the containers request more together', { accepted: `at least ${sum}` })];
  });
  const limits = list.flatMap((container) =>
    ofEach(entriesOf(at(container, 'resources', 'limits')), (limit) => {
      const [own, whole] = [quantityAt(limit), quantityAt(at(resources, 'limits', limit.key))];
      if (own === undefined || whole === undefined || compareQuantities(own, whole) <= 0) return [];
      return [refuse(limit, 'the limit is above that of the whole pod', { accepted: `at most ${whole}` })];
    }),
  );
  return together(requests, limits);
}

function amount(container: Place, list: string, resource: string): readonly (string | number)[] {
  const quantity = quantityAt(at(container, 'resources', list, resource));
  return quantity === undefined ? [] : [quantity];
}

function isWhole(quantity: string | number): boolean {
  return /^\+?\d+(?:\.0*)?(?:[kMGTPE]i?)?$/.test(String(quantity));
}
