import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemplatesFolder {
  /** Absolute. */
  readonly path: string;
  /** Ends its use. */
  readonly remove: () => void;
}

/**
 * Where a command has templates written to. `synth` leaves them to be looked at and linted; any other has a folder of its own:
 * the CDK locks the one that it deploys from, for as long as a certificate is waited for, and another deployment is what ends
 * the wait.
 *
 * @param root absolute path of the repository
 */
export function templatesFolder(root: string, command: string | undefined): TemplatesFolder {
  if (command === 'synth') return { path: join(root, 'infra', 'cdk.out'), remove: () => {} };
  const path = mkdtempSync(join(tmpdir(), 'keelson-infra-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
