import { compareQuantities, memoised, sumQuantities } from '../../kubernetes';
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
  const combined = (kind: keyof PodDemand, resource: keyof Amounts): string =>
    combine(demands.map((demand) => demand[kind][resource] ?? '0'));
  const all = (kind: keyof PodDemand): Amounts => ({
    cpu: combined(kind, 'cpu'),
    memory: combined(kind, 'memory'),
    ephemeralStorage: combined(kind, 'ephemeralStorage'),
  });
  const hasLimit = demands.every(({ limits }) => limits.cpu !== undefined);
  return { requests: all('requests'), limits: hasLimit ? all('limits') : { ...all('limits'), cpu: undefined } };
}

/** What a container's fields of the spec say, with `none` read as no limit. */
export function containerDemand({ requests, limits }: Resources): PodDemand {
  return { requests, limits: { ...limits, cpu: limits.cpu === 'none' ? undefined : limits.cpu } };
}

/** The sum of some quantities. None give `0`. */
export function totalQuantity(quantities: readonly string[]): string {
  const [first, ...others] = quantities;
  return others.length === 0 ? canonical(first ?? '0') : sumQuantities(quantities);
}

/** The largest of some quantities. None give `0`. */
export function largestQuantity(quantities: readonly string[]): string {
  return canonical(quantities.reduce((most, each) => (compareQuantities(each, most) < 0 ? most : each), '0'));
}

/** The smallest of some quantities. None give `0`. */
export function smallestQuantity([first = '0', ...others]: readonly string[]): string {
  return canonical(others.reduce((least, each) => (compareQuantities(each, least) < 0 ? each : least), first));
}

/** As Kubernetes prints it. Services repeat a few quantities, and to print one takes ten times as long as to look it up. */
const canonical = memoised((quantity) => sumQuantities([quantity]));
