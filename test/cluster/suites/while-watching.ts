import type { ApiClient, ApiObject, Selection } from '..';
import { follow } from '../api/follow';

/** Shows some objects, now and after each change, to `look` while `act` runs. */
export async function whileWatching<Result>(
  client: ApiClient,
  selection: Selection,
  look: (objects: readonly ApiObject[]) => void,
  act: () => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const watching = (async () => {
    for await (const { objects } of follow(client, selection, ending.signal)) look(objects);
  })();
  try {
    return await act();
  } finally {
    ending.abort();
    await watching;
  }
}
