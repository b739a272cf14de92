import type { KubernetesObject } from '../../../lib/manifest';
import { ApiError, type ApiClient, type Written } from '..';

/** What the API server says to an object that it need not keep. */
export type Answer =
  /** It would take it, and warns of these codes, in alphabetical order. */
  | { readonly codes: readonly string[]; readonly isCut: boolean }
  /** It refuses it for another reason. */
  | { readonly refusal: string };

/** Of about this many letters altogether the server leaves out warnings. */
const roomForWarnings = 3900;

/** Asks by a dry run. The policies must be bound as warnings. */
export async function codesByServer(client: ApiClient, body: KubernetesObject): Promise<Answer> {
  try {
    const { warnings } = await dryRun(client, body);
    const letters = warnings.reduce((sum, warning) => sum + warning.length, 0);
    return { codes: [...new Set(warnings.flatMap(codeOf))].sort(), isCut: letters > roomForWarnings };
  } catch (error) {
    if (error instanceof ApiError) return { refusal: error.told };
    throw error;
  }
}

/** Creates an object, or changes the one that has its name, without keeping it. */
export async function dryRun(client: ApiClient, body: KubernetesObject): Promise<Written> {
  try {
    return await client.create(body, { dryRun: true });
  } catch (error) {
    const exists = error instanceof ApiError && error.reason === 'AlreadyExists';
    if (!exists) throw error;
    return client.apply(body, { dryRun: true, force: true });
  }
}

/** `Validation failed for ValidatingAdmissionPolicy '...' with binding '...': CODE: message` */
function codeOf(warning: string): readonly string[] {
  if (!warning.startsWith('Validation failed for ValidatingAdmissionPolicy')) return [];
  return [/^[^:]*: ([A-Z][A-Z0-9_]+): /.exec(warning)?.[1] ?? warning]; // an expression that fails has no code
}
