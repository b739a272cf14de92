import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fieldAt } from '../../../lib/manifest';
import { toApiError } from './api-error';
import type { ApiObject } from './api-object';

export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: ApiObject;
}

/**
 * The events of a watch that is open.
 *
 * @throws ApiError with status 410 when the server has forgotten what came after the resource version: list again
 */
export async function* watchObjects(answer: Readable, signal: AbortSignal): AsyncIterable<WatchEvent> {
  const lines = createInterface({ input: answer });
  const end = (): void => lines.close();
  answer.on('error', end).on('close', end); // readline itself minds only a regular end
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const line of lines) yield eventOf(line);
  } finally {
    signal.removeEventListener('abort', end);
    answer.destroy();
  }
}

function eventOf(line: string): WatchEvent {
  const event: unknown = JSON.parse(line);
  if (fieldAt(event, 'type') === 'ERROR') throw toApiError('WATCH', 500, JSON.stringify(fieldAt(event, 'object')));
  return event as WatchEvent;
}
