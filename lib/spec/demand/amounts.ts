import { compareQuantities, sumQuantities } from '../../kubernetes';
import type { Resources } from '../service/resources';

/** Quantities of one container, one pod or many pods, in Kubernetes' canonical text. */
export interface Amounts {
  readonly cpu: string;
  readonly memory: string;
  readonly ephemeralStorage: string;
}

/** The most that may be used. `cpu` is undefined where at least one container has no CPU limit. */
export interface Limits extends Omit<Amounts, 'cpu'> {
  readonly cpu: string | undefined;
}

/** What a container or a pod asks of its node, and what it may use at most. */
export interface PodDemand {
  readonly requests: Amounts;
  readonly limits: Limits;
}

type Combine = (quantities: readonly string[]) => string;

/** Combines requests and limits of several, quantity by quantity. */
export function combineDemands(demands: readonly PodDemand[], combine: Combine): PodDemand {
  return {
    requests: combineAmounts(
      demands.map(({ requests }) => requests),
      combine,
    ),
    limits: combineLimits(
      demands.map(({ limits }) => limits),
      combine,
    ),
  };
}

/** What a container's fields of the spec say, with `none` read as no limit. */
export function containerDemand({ requests, limits }: Resources): PodDemand {
  return { requests, limits: { ...limits, cpu: limits.cpu === 'none' ? undefined : limits.cpu } };
}

/** The largest of some quantities. None give `0`. */
export function largestQuantity(quantities: readonly string[]): string {
  return sumQuantities(quantities.toSorted(compareQuantities).slice(-1));
}

function combineAmounts(parts: readonly Amounts[], combine: Combine): Amounts {
  return {
    cpu: combine(parts.map(({ cpu }) => cpu)),
    memory: combine(parts.map(({ memory }) => memory)),
    ephemeralStorage: combine(parts.map(({ ephemeralStorage }) => ephemeralStorage)),
  };
}

function combineLimits(parts: readonly Limits[], combine: Combine): Limits {
  const combined = combineAmounts(
    parts.map((part) => ({ ...part, cpu: part.cpu ?? '0' })),
    combine,
  );
  return parts.every(({ cpu }) => cpu !== undefined) ? combined : { ...combined, cpu: undefined };
}
