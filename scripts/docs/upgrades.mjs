// Writes what a change of each size does: `node scripts/docs/upgrades.mjs`, or with `--file <file>` elsewhere.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { loadSources } from './load-sources.mjs';

const project = join(import.meta.dirname, '../..');
const page = join(project, 'docs/upgrades-of-infrastructure.md');
const { values } = parseArgs({ options: { file: { type: 'string', default: page } } });
const { sizeChanges, sizeEffects, upgradePage } = loadSources(`
  export { sizeChanges } from './infra/bin/upgrade/size-changes';
  export { sizeEffects } from './infra/bin/upgrade/size-effects';
  export { upgradePage } from './infra/bin/upgrade/upgrade-page';
`);
const text = upgradePage(sizeEffects(project, sizeChanges));
writeFileSync(values.file, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
