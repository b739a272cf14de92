import type { KubernetesObject } from '../../../lib/manifest';
import { ApiError, type ApiClient } from '..';
import { dryRun } from '../admission/codes-by-server';

/** Why the server would not take an object, as strictly as it can look, or undefined. Nothing is kept. */
export async function refusalOf(client: ApiClient, body: KubernetesObject): Promise<string | undefined> {
  try {
    await dryRun(client, body);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.told;
    // a kind that is not served has no place to be sent to
    if (error instanceof Error && error.message.startsWith('the API server serves no ')) return error.message;
    throw error;
  }
}
