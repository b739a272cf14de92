import { OverlayFault } from '../overlay-fault';
import { isData, isList, own, show, type Data } from '../plain-data';
import { directiveOfList, directiveOfMap, refuseDirectives } from './directive';
import { mergeElements } from './merge-elements';
import type { MergeSchema } from './merge-schema';

/** A value's place in its object and what its schema says about merging it. */
export interface Where {
  readonly path: string;
  readonly schema: MergeSchema | undefined;
}

/**
 * Lays a strategic merge patch over a value, as kustomize does: maps merge by key, lists by the merge keys of the
 * schema or else as a whole, `null` removes, `$patch` says otherwise. Elements that a patch names come first in their
 * list. Neither argument is changed. Where kustomize would throw elements away because no schema is known, `$patch` has
 * to say so.
 *
 * @returns undefined when nothing is left
 * @throws OverlayFault where the patch does not fit the value
 */
export function strategicMerge(target: unknown, patch: unknown, where: Where): unknown {
  if (patch === undefined) return target;
  if (patch === null) return undefined;
  if (target === undefined || target === null) return asNew(patch, where);
  if (isData(patch) && isData(target)) return mergeMap(target, patch, where);
  if (isList(patch) && isList(target)) return mergeList(target, patch, where);
  if (shapeOf(patch) === shapeOf(target)) return patch;
  throw new OverlayFault({
    code: 'OVERLAY_SHAPE',
    message: `the patch has ${shapeOf(patch)} where the object has ${shapeOf(target)}`,
    field: where.path,
    found: show(patch),
    accepted: `${shapeOf(target)}, or null to remove it`,
  });
}

function mergeMap(target: Data, patch: Data, where: Where): unknown {
  const { directive, rest } = directiveOfMap(patch, where.path);
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return asNew(rest, where);
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(rest)) {
    const result = strategicMerge(own(target, key), value, within(where, key));
    if (result === undefined) merged.delete(key);
    else merged.set(key, result);
  }
  return Object.fromEntries(merged);
}

function mergeList(target: readonly unknown[], patch: readonly unknown[], where: Where): unknown {
  const { directive, rest } = keyed(patch, where);
  if (directive === 'delete') return undefined;
  if (directive === 'merge' && where.schema === undefined) return unlessLost(target, rest, where.path);
  if (directive === 'replace') return asNew(rest, where);
  const element: Where = { path: where.path, schema: where.schema?.elements() };
  const keys = where.schema?.mergeKeys ?? [];
  if (keys.length === 0) return [...new Set([...rest, ...target])];
  return mergeElements(target, rest, {
    keys,
    path: where.path,
    merge: (old, change) => strategicMerge(old, change, element),
  });
}

/** What a patch brings where the object has nothing: itself, without directives and what it only takes away. */
function asNew(patch: unknown, where: Where): unknown {
  if (isList(patch)) return listAsNew(patch, where);
  if (!isData(patch)) return patch ?? undefined;
  const { directive, rest } = directiveOfMap(patch, where.path);
  if (directive === 'delete') return undefined;
  const entries = Object.entries(rest).map(([key, value]) => [key, asNew(value, within(where, key))] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function listAsNew(patch: readonly unknown[], where: Where): unknown {
  const { directive, rest } = keyed(patch, where);
  if (directive === 'delete') return undefined;
  if (where.schema?.mergeKeys === undefined) return rest;
  const element: Where = { path: where.path, schema: where.schema.elements() };
  return rest.map((value) => asNew(value, element)).filter((value) => value !== undefined);
}

/**
 * The directive of a list that merges by keys, or of which nobody knows how it merges; one that is known to be replaced
 * may hold none.
 */
function keyed(patch: readonly unknown[], { schema, path }: Where): ReturnType<typeof directiveOfList> {
  if (schema?.mergeKeys !== undefined) return directiveOfList(patch, path);
  const found = schema === undefined ? directiveOfList(patch, path) : ({ directive: 'replace', rest: patch } as const);
  refuseDirectives(found.rest, path);
  return found;
}

/** A list of plain values is replaced; of a list of maps nobody knows which elements the patch means. */
function unlessLost(target: readonly unknown[], patch: readonly unknown[], path: string): readonly unknown[] {
  if (!target.some(isData)) return patch;
  throw new OverlayFault({
    code: 'OVERLAY_LIST_KEYS_UNKNOWN',
    message:
      'no schema says what tells the elements of this list apart: the patch would throw away those it does not name',
    field: path,
    found: show(target),
    fix: "put the kind's definition into imports/crds, write the whole list behind { $patch: 'replace' }, or use a jsonPatch",
  });
}

function within({ path, schema }: Where, key: string): Where {
  return { path: path === '' ? key : `${path}.${key}`, schema: schema?.field(key) };
}

function shapeOf(value: unknown): string {
  if (isList(value)) return 'a list';
  return isData(value) ? 'a map' : 'a plain value';
}
