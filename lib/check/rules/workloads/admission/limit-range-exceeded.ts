import { entryOf, fieldPath, groupBy } from '../../../../manifest';
import type { Facts, LimitRangeFact, WorkloadFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';
import { beyondBounds, type Beyond } from './beyond-bounds';
import { filledIn, podSizes, sizeOf, type Sizes, type Standard } from './container-sizes';

export const limitRangeExceeded: EnvironmentRule = {
  code: 'LIMIT_RANGE_EXCEEDED',
  scope: 'environment',
  severity: 'error',
  title: 'requests and limits are within the LimitRange of their namespace',
  why:
    'The API server takes the workload and then refuses each of its pods: the rollout hangs, and only the events of the ' +
    'ReplicaSet or Job say why. What a container does not set, the LimitRange fills in first; a request above the limit ' +
    'that it fills in is refused too. Of pods as a whole only CPU, memory and ephemeral storage are judged.',
  fix: 'Set requests and limits within the range, or widen the range.',
  sources: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],
  check(facts) {
    const ranges = rangesByNamespace(facts);
    if (ranges.size === 0) return [];
    return facts.workloads.flatMap((workload) => {
      const found = ranges.get(workload.object.namespace ?? 'default');
      return found === undefined ? [] : judge(workload, found);
    });
  },
};

interface Ranges {
  readonly all: readonly LimitRangeFact[];
  readonly standard: Standard;
}

function rangesByNamespace({ limitRanges }: Facts): ReadonlyMap<string, Ranges> {
  const groups = groupBy(limitRanges, ({ object }) => object.namespace ?? 'default');
  return new Map(
    [...groups].map(([namespace, all]) => {
      const [first] = all.filter(({ type }) => type === 'Container');
      return [namespace, { all, standard: first ?? { default: {}, defaultRequest: {} } }];
    }),
  );
}

function judge(workload: WorkloadFact, { all, standard }: Ranges): readonly ObjectViolation[] {
  const judged = workload.containers
    .filter(({ list }) => list !== 'ephemeralContainers')
    .map((container) => ({ container, sizes: filledIn(container, standard) }));
  const say = (range: LimitRangeFact, path: string, beyond: Beyond): ObjectViolation =>
    violationOf(workload, { range, path, beyond });
  return all.flatMap((range) => {
    if (range.type === 'Pod') {
      const path = fieldPath(workload.path, 'spec');
      return beyondPod(workload, range, standard).map((beyond) => say(range, path, beyond));
    }
    return judged.flatMap(({ container: { path, limits }, sizes }) =>
      [...beyondBounds(range, sizes), ...beyondDefault(range, sizes, limits)].map((beyond) => say(range, path, beyond)),
    );
  });
}

const ofPods = ['cpu', 'memory', 'ephemeral-storage'];

function beyondPod(workload: WorkloadFact, range: LimitRangeFact, standard: Standard): readonly Beyond[] {
  return beyondBounds(range, podSizes(workload, standard)).filter(({ resource }) => ofPods.includes(resource));
}

/** A request above the limit that the range fills in; above the maximum it is said already. */
function beyondDefault(
  { default: standard, max }: LimitRangeFact,
  { requests }: Sizes,
  limits: Sizes['limits'],
): readonly Beyond[] {
  return Object.entries(standard).flatMap(([resource, limit]) => {
    const request = sizeOf(entryOf(requests, resource)) ?? 0;
    const isFine = entryOf(limits, resource) !== undefined || request <= (sizeOf(limit) ?? Infinity);
    if (isFine || request > (sizeOf(entryOf(max, resource)) ?? Infinity)) return [];
    return [
      {
        side: 'requests',
        resource,
        message: `the request of ${resource} is above the limit that a container gets that sets none`,
        found: entryOf(requests, resource),
        accepted: `at most ${limit}, or a limit of its own`,
      },
    ];
  });
}

interface Found {
  readonly range: LimitRangeFact;
  /** Of the container or the pod's spec. */
  readonly path: string;
  readonly beyond: Beyond;
}

function violationOf({ object }: WorkloadFact, { range, path, beyond }: Found): ObjectViolation {
  const { side, resource, message, found, accepted } = beyond;
  const ofPod = range.type === 'Pod';
  return {
    object,
    field: ofPod ? fieldPath(path, 'containers') : fieldPath(path, 'resources', side, resource),
    message: `LimitRange "${range.object.name}" refuses the pods: ${ofPod ? 'taken together, ' : ''}${message}`,
    ...(found !== undefined && { found }),
    accepted,
    fix: `set ${side}.${resource} within the range, or widen LimitRange "${range.object.name}"`,
  };
}
