import { OverlayFault } from '../overlay-fault';
import { isData, isList, isSameData, own, show, withKey } from '../plain-data';
import type { Operation } from './operation-schema';
import { missing, parsePointer, position, valueAt, type Pointer } from './pointer';

/** What becomes of the map or list that holds the last key of a pointer. */
type Edit = (holder: unknown, key: string) => unknown;

/**
 * Applies a JSON patch (RFC 6902), one operation after the other. Stricter than kustomize, which lets `replace` create
 * a field and `copy` a missing one. The document is not changed.
 *
 * @throws OverlayFault `OVERLAY_PATH_MISSING`, `OVERLAY_TEST_FAILED`
 */
export function applyJsonPatch(document: unknown, operations: readonly Operation[]): unknown {
  return operations.reduce(apply, document);
}

function apply(document: unknown, operation: Operation): unknown {
  const pointer = parsePointer(operation.path);
  switch (operation.op) {
    case 'add':
      return edit(document, pointer, adding(operation.value, pointer));
    case 'replace':
      return edit(document, pointer, replacing(operation.value, pointer));
    case 'remove':
      return edit(document, pointer, removing(pointer));
    case 'copy':
      return edit(document, pointer, adding(valueAt(document, parsePointer(operation.from)), pointer));
    case 'move': {
      const from = parsePointer(operation.from);
      const value = valueAt(document, from);
      return edit(edit(document, from, removing(from)), pointer, adding(value, pointer));
    }
    case 'test':
      return tested(document, pointer, operation.value);
  }
}

function tested(document: unknown, pointer: Pointer, expected: unknown): unknown {
  const value = valueAt(document, pointer);
  if (isSameData(value, expected)) return document;
  throw new OverlayFault({
    code: 'OVERLAY_TEST_FAILED',
    message: 'the object is not what the patch tests for',
    field: pointer.join('.'),
    found: show(value),
    accepted: show(expected),
  });
}

/** Changes the holder of the last key and rebuilds what is around it, from the inside out. */
function edit(document: unknown, pointer: Pointer, change: Edit): unknown {
  const outer = pointer.slice(0, -1);
  const changed = change(valueAt(document, outer), pointer.at(-1) ?? '');
  return outer.reduceRight((inner, key, depth) => {
    const path = outer.slice(0, depth);
    const holder = valueAt(document, path);
    if (isList(holder)) return holder.with(position(holder, key, path), inner);
    return isData(holder) ? withKey(holder, key, inner) : holder;
  }, changed);
}

function adding(value: unknown, pointer: Pointer): Edit {
  return (holder, key) => {
    if (isData(holder)) return withKey(holder, key, value);
    if (!isList(holder)) throw missing(holder, pointer);
    if (key === '-' || key === String(holder.length)) return [...holder, value];
    // a negative number counts from the end of the longer list, as in kustomize
    const longer = [...holder, value];
    return holder.toSpliced(position(longer, key, pointer), 0, value);
  };
}

function replacing(value: unknown, pointer: Pointer): Edit {
  return (holder, key) => {
    if (isList(holder)) return holder.with(position(holder, key, pointer), value);
    if (!isData(holder) || own(holder, key) === undefined) throw missing(holder, pointer);
    return withKey(holder, key, value);
  };
}

function removing(pointer: Pointer): Edit {
  return (holder, key) => {
    if (isList(holder)) return holder.toSpliced(position(holder, key, pointer), 1);
    if (!isData(holder) || own(holder, key) === undefined) throw missing(holder, pointer);
    return withKey(holder, key, undefined);
  };
}
