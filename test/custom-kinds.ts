import { join } from 'node:path';
import { readCustomKinds } from '../lib/cli/crds/read-custom-kinds';
import type { CustomKinds } from '../lib/kubernetes';

let kinds: CustomKinds | undefined;

/** The custom kinds of imports/crds, read once a test file. */
export function projectKinds(): CustomKinds {
  kinds ??= readCustomKinds(join(__dirname, '..'));
  return kinds;
}
