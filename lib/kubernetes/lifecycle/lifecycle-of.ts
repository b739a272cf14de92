import { coreKind, kindKey, type KubernetesVersion } from '../schema';
import type { LifecycleRow, MinorVersion } from './lifecycle-row';
import { lifecycleTable } from './table';

/** Where an API version of a kind stands. `unknown`: it is none of Kubernetes' own, or mistyped. */
export type LifecycleState = 'served' | 'deprecated' | 'removed' | 'not yet served' | 'unknown';

/** A kind in one API version. */
export interface KindReference {
  readonly apiVersion: string;
  readonly kind: string;
}

export interface Lifecycle {
  readonly state: LifecycleState;
  /** Whether a server has it without being asked: alpha and newer beta versions must be switched on. */
  readonly isOnByDefault: boolean;
  readonly introducedIn?: MinorVersion;
  /** May lie ahead, as `removedIn` may. */
  readonly deprecatedIn?: MinorVersion;
  readonly removedIn?: MinorVersion;
  readonly replacement?: KindReference;
  readonly note?: string;
  /** Address of the page that says so. */
  readonly source?: string;
}

const rowsByKind = new Map(
  lifecycleTable.flatMap((row) => row.kinds.map((kind) => [kindKey(row.apiVersion, kind), row] as const)),
);

/**
 * Where an API version of a kind stands in a version of Kubernetes, with the dates of its life.
 *
 * @example lifecycleOf({ apiVersion: 'batch/v1beta1', kind: 'CronJob' }, '1.36').state // 'removed'
 */
export function lifecycleOf({ apiVersion, kind }: KindReference, version: KubernetesVersion): Lifecycle {
  const isOnByDefault = coreKind(version, apiVersion, kind) !== undefined;
  const row = rowsByKind.get(kindKey(apiVersion, kind));
  if (!row) return { state: isOnByDefault ? 'served' : 'unknown', isOnByDefault };
  const { introducedIn, deprecatedIn, removedIn, replacement, note, source } = row;
  return {
    state: stateOf(row, version),
    isOnByDefault,
    ...(introducedIn && { introducedIn }),
    ...(deprecatedIn && { deprecatedIn }),
    ...(removedIn && { removedIn }),
    ...(replacement && { replacement: { kind, ...replacement } }),
    ...(note && { note }),
    source,
  };
}

function stateOf({ introducedIn, deprecatedIn, removedIn }: LifecycleRow, version: MinorVersion): LifecycleState {
  if (isReached(removedIn, version)) return 'removed';
  if (introducedIn !== undefined && !isReached(introducedIn, version)) return 'not yet served';
  return isReached(deprecatedIn, version) ? 'deprecated' : 'served';
}

function isReached(change: MinorVersion | undefined, version: MinorVersion): boolean {
  return change !== undefined && minor(change) <= minor(version);
}

function minor(version: MinorVersion): number {
  return Number(version.slice('1.'.length));
}
