import type { FieldPath } from '../foreign-document';
import type { ReadLimits } from '../limits';
import type { OffsetFault } from '../read-fault';
import type { ReadDocument } from '../text/located';
import { duplicateKey } from '../yaml/duplicate-key';
import { tooDeep } from '../yaml/parse-document';
import { plainValue } from '../yaml/plain-value';
import { numberFault } from '../yaml/scalar-value';
import { scanJson } from './scan-json';

/**
 * Reads a text that is JSON, about fifty times faster than as YAML. Undefined: it is not, and may still be YAML in
 * braces. kubectl tries both in the same order.
 */
export function readJson(text: string, limits: ReadLimits): ReadDocument | undefined {
  const value = parsed(text);
  if (value === undefined) return undefined;
  const faults = faultsOf(text, limits);
  return faults.length > 0 ? { faults } : { located: { value, offsetOf: nearFinder(text) } };
}

/** Exact offset of a field in a JSON text; each call walks over the text. */
export function offsetInJson(text: string, path: FieldPath): number | undefined {
  const byKey = typeof path.at(-1) === 'string';
  let found: number | undefined;
  const compare = (at: FieldPath, offset: number): void => {
    if (at.length === path.length && at.every((part, index) => part === path[index])) found ??= offset;
  };
  scanJson(text, byKey ? { key: compare } : { value: compare });
  return found;
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text.slice(0, 1024))) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function faultsOf(text: string, limits: ReadLimits): OffsetFault[] {
  const faults: OffsetFault[] = [];
  const report = (fault: OffsetFault): void => {
    if (faults.length < most) faults.push(fault);
  };
  const keys: Set<string>[] = [];
  scanJson(text, {
    enter: (depth, offset) => {
      keys[depth - 1] = new Set();
      if (depth <= limits.depth) return true;
      report(tooDeep(offset, limits));
      return false;
    },
    key: (path, offset) => {
      const name = String(path.at(-1));
      const names = keys[path.length - 1];
      if (names?.has(name)) report(duplicateKey(name, offset));
      names?.add(name);
    },
    number: (digits, offset) => {
      const value = plainValue(digits);
      if (typeof value === 'number') return;
      report(numberFault('the number is too large to be read exactly', digits, offset));
    },
  });
  return faults;
}

/** Faults of one document that are told. */
const most = 20;

/** Offsets of the root's keys and of the elements of a `List`, made when asked first. */
function nearFinder(text: string): (path: FieldPath) => number | undefined {
  let near: NearOffsets | undefined;
  return ([key, index]) => {
    near ??= nearOffsets(text);
    if (key === 'items' && typeof index === 'number') return near.items[index];
    return typeof key === 'string' ? near.keys.get(key) : near.root;
  };
}

interface NearOffsets {
  root: number;
  readonly keys: Map<string, number>;
  readonly items: number[];
}

function nearOffsets(text: string): NearOffsets {
  const near: NearOffsets = { root: 0, keys: new Map(), items: [] };
  scanJson(text, {
    key: (path, offset) => {
      if (path.length === 1) near.keys.set(String(path[0]), offset);
    },
    value: (path, offset) => {
      if (path.length === 0) near.root = offset;
      if (path.length === 2 && path[0] === 'items') near.items.push(offset);
    },
  });
  return near;
}
