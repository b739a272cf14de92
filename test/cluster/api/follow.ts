import type { ApiClient, Snapshot } from './api-client';
import { ApiError } from './api-error';
import type { ApiObject, Selection } from './api-object';

/** What stands on the server now, and the object whose change led to it; none after a fresh list. */
export interface Sight {
  readonly objects: readonly ApiObject[];
  readonly changed: readonly ApiObject[];
}

/**
 * What there is of some objects, again after each change, until the signal. It lists, watches, and lists again when the
 * watch ends, as Kubernetes' own controllers do.
 */
export async function* follow(client: ApiClient, selection: Selection, signal: AbortSignal): AsyncIterable<Sight> {
  while (!signal.aborted) {
    const snapshot = await client.snapshot(selection);
    yield { objects: snapshot.objects, changed: snapshot.objects };
    yield* changesAfter(client, selection, { snapshot, signal });
  }
}

interface Start {
  readonly snapshot: Snapshot;
  readonly signal: AbortSignal;
}

async function* changesAfter(
  client: ApiClient,
  selection: Selection,
  { snapshot, signal }: Start,
): AsyncIterable<Sight> {
  const seen = new Map(snapshot.objects.map((object) => [object.metadata.uid, object]));
  try {
    for await (const { type, object } of client.watch(selection, {
      signal,
      resourceVersion: snapshot.resourceVersion,
    })) {
      if (type === 'BOOKMARK') continue;
      if (type === 'DELETED') seen.delete(object.metadata.uid);
      else seen.set(object.metadata.uid, object);
      yield { objects: [...seen.values()], changed: type === 'DELETED' ? [] : [object] };
    }
  } catch (error) {
    const forgotten = error instanceof ApiError && error.status === 410;
    if (!forgotten && !signal.aborted) throw error;
  }
}
