import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../tools/load-typescript.mjs';

/**
 * What the definitions in `imports/crds` say, so that the first run in a project need not read them.
 *
 * @param {string} root absolute path of the package
 * @param {string} output absolute path of `build/`
 */
export function readDefinitions(root, output) {
  const load = (file) => loadTypeScript(join(root, 'lib/cli/crds', file));
  const { definitionFiles, definitionsFolder } = load('definition-files.ts');
  const { kindsOf } = load('read-custom-kinds.ts');
  const { writeSummary } = load('summary.ts');
  for (const name of definitionFiles(root)) {
    const text = readFileSync(join(root, definitionsFolder, name), 'utf8');
    writeSummary(join(output, 'crds'), text, kindsOf(text, name));
  }
}
