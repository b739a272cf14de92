// Draws the infrastructure of each environment: `node scripts/docs/diagrams.mjs`, or with `--folder <folder>` elsewhere.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { loadSources } from './load-sources.mjs';

const project = join(import.meta.dirname, '../..');
const pages = join(project, 'docs/infrastructure');
const { values } = parseArgs({ options: { folder: { type: 'string', default: pages } } });
const { diagramPages } = loadSources(`export { diagramPages } from './infra/bin/diagrams';`);
const written = diagramPages(project);

mkdirSync(values.folder, { recursive: true });
for (const [file, text] of written) {
  const options = { ...(await resolveConfig(join(pages, file))), parser: 'markdown' };
  writeFileSync(join(values.folder, file), await format(text, options));
}
// of environments that are gone
for (const file of readdirSync(values.folder)) {
  if (file.endsWith('.md') && !written.has(file)) rmSync(join(values.folder, file));
}
