import { entryOf } from '../../../../manifest';
import type { LimitRangeFact } from '../../../facts';
import { sizeOf, type Sizes } from './container-sizes';

/** What a LimitRange refuses. */
export interface Beyond {
  readonly side: keyof Sizes;
  readonly resource: string;
  readonly message: string;
  readonly found?: string | undefined;
  readonly accepted: string;
}

type Bounds = Pick<LimitRangeFact, 'max' | 'min' | 'maxLimitRequestRatio'>;

/**
 * Judges sizes as the API server does when a pod is made: at most one complaint a bound. Resources of pods other than
 * those of `podSizes` are for the caller to leave out.
 *
 * https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/admission/limitranger/admission.go
 */
export function beyondBounds({ max, min, maxLimitRequestRatio }: Bounds, sizes: Sizes): readonly Beyond[] {
  return [
    ...Object.entries(max).flatMap(([resource, bound]) => aboveMax(resource, bound, sizes)),
    ...Object.entries(min).flatMap(([resource, bound]) => belowMin(resource, bound, sizes)),
    ...Object.entries(maxLimitRequestRatio).flatMap(([resource, bound]) => aboveRatio(resource, bound, sizes)),
  ];
}

function aboveMax(resource: string, max: string, { requests, limits }: Sizes): readonly Beyond[] {
  const accepted = `at most ${max}`;
  const bound = sizeOf(max) ?? Infinity;
  const [limit, request] = [entryOf(limits, resource), entryOf(requests, resource)];
  if (limit === undefined) return [unset('limits', resource, accepted)];
  if ((sizeOf(limit) ?? 0) > bound) return [above('limits', resource, { found: limit, accepted })];
  return (sizeOf(request) ?? 0) > bound ? [above('requests', resource, { found: request, accepted })] : [];
}

function belowMin(resource: string, min: string, { requests, limits }: Sizes): readonly Beyond[] {
  const accepted = `at least ${min}`;
  const bound = sizeOf(min) ?? 0;
  const [limit, request] = [entryOf(limits, resource), entryOf(requests, resource)];
  if (request === undefined) return [unset('requests', resource, accepted)];
  if ((sizeOf(request) ?? bound) < bound) return [below('requests', resource, { found: request, accepted })];
  return (sizeOf(limit) ?? bound) < bound ? [below('limits', resource, { found: limit, accepted })] : [];
}

function aboveRatio(resource: string, max: string, { requests, limits }: Sizes): readonly Beyond[] {
  const accepted = `at most ${max} times the request`;
  if (entryOf(requests, resource) === undefined) return [unset('requests', resource, accepted)];
  if (entryOf(limits, resource) === undefined) return [unset('limits', resource, accepted)];
  const [limit, request, bound] = [entryOf(limits, resource), entryOf(requests, resource), max].map(sizeOf);
  if (bound === undefined || limit === undefined || request === undefined || limit <= request * bound) return [];
  return [
    {
      side: 'limits',
      resource,
      message: `the limit of ${resource} is more than ${max} times the request`,
      found: `${entryOf(limits, resource)} over ${entryOf(requests, resource)}`,
      accepted,
    },
  ];
}

interface Words {
  readonly found: string | undefined;
  readonly accepted: string;
}

function above(side: keyof Sizes, resource: string, words: Words): Beyond {
  return { side, resource, message: `${nameOf(side, resource)} is above the maximum`, ...words };
}

function below(side: keyof Sizes, resource: string, words: Words): Beyond {
  return { side, resource, message: `${nameOf(side, resource)} is below the minimum`, ...words };
}

function unset(side: keyof Sizes, resource: string, accepted: string): Beyond {
  return { side, resource, message: `${nameOf(side, resource)} is not set`, accepted };
}

function nameOf(side: keyof Sizes, resource: string): string {
  return `the ${side === 'limits' ? 'limit' : 'request'} of ${resource}`;
}
