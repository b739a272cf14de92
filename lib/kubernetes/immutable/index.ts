import type { ImmutableKind } from './immutable-field';
import { platformKinds } from './platform-kinds';
import { storage } from './storage';
import { workloads } from './workloads';

export type { ImmutableField, ImmutableKind } from './immutable-field';

const kinds = new Map(
  [...workloads, ...storage, ...platformKinds].map((entry) => [`${entry.group}/${entry.kind}`, entry] as const),
);

/** What cannot be changed in objects of a kind; undefined where everything can. */
export function immutableKind(group: string, kind: string): ImmutableKind | undefined {
  return kinds.get(`${group}/${kind}`);
}
