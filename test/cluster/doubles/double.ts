import type { ApiClient } from '../api/api-client';
import { ApiError } from '../api/api-error';
import type { ApiObject, Selection } from '../api/api-object';
import { follow } from '../api/follow';

/** What a double works with. */
export interface Surroundings {
  readonly client: ApiClient;
  /** Ends the double. */
  readonly signal: AbortSignal;
  /** Is told when a double fails for good. */
  readonly fail: (error: unknown) => void;
}

/** Does something about each object of a kind, now and whenever it changes, until the signal. */
export function forEach(
  surroundings: Surroundings,
  selection: Selection,
  react: (object: ApiObject) => Promise<void>,
): void {
  void keepReacting(surroundings, selection, react).catch((error: unknown) => {
    if (!surroundings.signal.aborted) surroundings.fail(error);
  });
}

async function keepReacting(
  { client, signal }: Surroundings,
  selection: Selection,
  react: (object: ApiObject) => Promise<void>,
): Promise<void> {
  for await (const { changed } of follow(client, selection, signal)) {
    for (const object of changed) {
      if (signal.aborted) return;
      if (object.metadata.deletionTimestamp === undefined) await unlessOutdated(() => react(object));
    }
  }
}

/** An object may have changed or gone meanwhile, or its namespace; then another event follows, or none is needed. */
async function unlessOutdated(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ApiError && isOutdated(error))) throw error;
  }
}

function isOutdated({ status, reason, told }: ApiError): boolean {
  return status === 404 || reason === 'Conflict' || told.includes('is being terminated');
}
