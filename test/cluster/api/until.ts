import { describeObject, fieldAt, listOf, textOf } from '../../../lib/manifest';
import type { ApiClient } from './api-client';
import type { ApiObject, Selection } from './api-object';
import { follow } from './follow';

export interface UntilOptions {
  /** What is awaited, for the message: `three pods are ready`. */
  readonly what: string;
  /** Default 30. */
  readonly timeoutSeconds?: number;
}

/**
 * Waits, by a watch, until the objects are as they should be.
 *
 * @returns the objects as they are then
 * @throws Error that names every object and what it says of itself, when the time is over
 */
export async function until(
  client: ApiClient,
  selection: Selection,
  isDone: (objects: readonly ApiObject[]) => boolean,
  { what, timeoutSeconds = 30 }: UntilOptions,
): Promise<readonly ApiObject[]> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), timeoutSeconds * 1000);
  let last: readonly ApiObject[] = [];
  try {
    for await (const { objects } of follow(client, selection, ending.signal)) {
      last = objects;
      if (isDone(objects)) return objects;
    }
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
  const { kind, namespace } = selection;
  const there = last.length === 0 ? `there is no ${kind}` : last.map(describeState).join('\n');
  throw new Error(
    `after ${timeoutSeconds} s: ${what} (${kind}${namespace === undefined ? '' : ` in ${namespace}`}); now\n${there}`,
  );
}

/** Whether a condition, such as `Ready`, is met. */
export function hasCondition(object: ApiObject, type: string, status = 'True'): boolean {
  return conditionsOf(object).some(
    (condition) => fieldAt(condition, 'type') === type && fieldAt(condition, 'status') === status,
  );
}

/** An object and what it says of itself, in one line: its phase, and the conditions with a message. */
export function describeState(object: ApiObject): string {
  const phase = textOf(fieldAt(object, 'status', 'phase'));
  const conditions = conditionsOf(object).map((condition) => {
    const [type, status, message] = ['type', 'status', 'message'].map((key) => textOf(fieldAt(condition, key)) ?? '');
    return message === '' ? `${type}=${status}` : `${type}=${status} (${message})`;
  });
  return `${describeObject(object)}: ${[phase, ...conditions].filter(Boolean).join(', ') || 'no status'}`;
}

function conditionsOf(object: ApiObject): readonly unknown[] {
  return listOf(fieldAt(object, 'status', 'conditions'));
}
