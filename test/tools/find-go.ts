import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** On the path, or where Go's own installer puts it. */
const usual = ['go', '/usr/local/go/bin/go'];

/** The oldest that the modules of the tools accept. */
const needed = 'Go 1.26';

/**
 * The Go command.
 *
 * @throws Error that says which version is needed, when there is none
 */
export async function findGo(candidates: readonly string[] = usual): Promise<string> {
  for (const go of candidates) {
    const found = await run(go, ['version']).then(
      () => true,
      () => false,
    );
    if (found) return go;
  }
  throw new Error(
    `the tools are built from source, which needs ${needed} or newer: no "go" on the path (https://go.dev/dl)`,
  );
}
