import { fieldAt, textOf } from '../../../lib/manifest';
import type { ApiClient } from '..';

/**
 * Pods that controllers of a namespace could not make because the server forbade them, such as by a quota or by Pod
 * Security: a line each. What is only tried again, such as two writes of a quota at once, is none.
 */
export async function refusals(client: ApiClient, namespace: string): Promise<readonly string[]> {
  const events = await client.list({ apiVersion: 'v1', kind: 'Event', namespace, fields: 'reason=FailedCreate' });
  const lines = events.map((event) => {
    const [kind, name] = ['kind', 'name'].map((key) => textOf(fieldAt(event, 'involvedObject', key)));
    return `${kind}/${name}: ${textOf(event['message'])}`;
  });
  return lines.filter((line) => line.includes('forbidden'));
}
