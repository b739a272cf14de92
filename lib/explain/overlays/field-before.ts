import { isDeepStrictEqual } from 'node:util';
import { fieldAt, isFields } from '../../manifest';
import type { FieldSteps } from '../object/field-steps';

/** Fields that tell the elements of Kubernetes' lists apart, the commonest first. */
const identities = ['name', 'key', 'mountPath', 'containerPort', 'port', 'topologyKey', 'ip', 'host', 'path', 'type'];

/**
 * Where a field stood in an earlier state of its object: an overlay may have put elements in front of it in a list.
 *
 * @returns undefined where the earlier state has no such element
 */
export function fieldBefore(steps: FieldSteps, after: unknown, before: unknown): FieldSteps | undefined {
  const earlier: (string | number)[] = [];
  for (const [depth, step] of steps.entries()) {
    const list = typeof step === 'number' ? fieldAt(before, ...earlier) : undefined;
    const position = Array.isArray(list) ? positionBefore(fieldAt(after, ...steps.slice(0, depth)), step, list) : step;
    if (position === undefined) return undefined;
    earlier.push(position);
  }
  return earlier;
}

function positionBefore(after: unknown, step: string | number, before: readonly unknown[]): number | undefined {
  const element = fieldAt(after, step);
  if (!Array.isArray(after)) return undefined;
  const identity = isFields(element) ? identities.find((key) => tellsApart(key, after, before)) : undefined;
  if (identity !== undefined) return found(before, (other) => fieldAt(other, identity) === fieldAt(element, identity));
  const same = found(before, (other) => isDeepStrictEqual(other, element));
  return same ?? (after.length === before.length ? Number(step) : undefined);
}

function tellsApart(key: string, ...lists: readonly (readonly unknown[])[]): boolean {
  return lists.every((list) => {
    const values = list.map((element) => fieldAt(element, key));
    return values.every((value) => value !== undefined) && new Set(values).size === values.length;
  });
}

function found(list: readonly unknown[], matches: (element: unknown) => boolean): number | undefined {
  const index = list.findIndex(matches);
  return index < 0 ? undefined : index;
}
