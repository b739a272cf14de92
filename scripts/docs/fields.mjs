// Writes the tables of fields into docs/: `node scripts/docs/fields.mjs`, or with `--folder <folder>` into other pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { fieldComments } from './field-comments.mjs';
import { fieldRows } from './field-rows.mjs';
import { fieldTables } from './field-tables.mjs';
import { loadSpec } from './load-spec.mjs';
import { meanings } from './meanings.mjs';
import { createWords } from './words.mjs';

const project = join(import.meta.dirname, '../..');

/** Schemas by name: the file in lib/spec that exports it, the page that it is told on. */
const tables = {
  serviceSchema: { source: 'service/service-schema.ts', page: 'services.md' },
  environmentSchema: { source: 'environment/environment-schema.ts', page: 'environments.md' },
  shared: { source: 'platform/shared.ts', page: 'environments.md' },
  imagePin: { source: 'images/pin.ts', page: 'environments.md' },
};

const { values: options } = parseArgs({ options: { folder: { type: 'string', default: join(project, 'docs') } } });
const contents = contentsOfPages();
for (const page of new Set(Object.values(tables).map((table) => table.page))) await update(page);

/** What belongs between the markers, by their name. */
function contentsOfPages() {
  const spec = loadSpec();
  const words = createWords(spec);
  const commentsOf = fieldComments(Object.values(tables).map(({ source }) => `lib/spec/${source}`));
  const used = new Set();
  const contents = Object.keys(tables).map((name) => {
    return [name, fieldTables(fieldRows(spec[name], words), commentsOf(name), (entry) => used.add(entry))];
  });
  const unused = Object.keys(meanings).filter((entry) => !used.has(entry));
  if (unused.length > 0) throw new Error(`scripts/docs/meanings.mjs explains what is not there: ${unused.join(', ')}`);
  return { ...Object.fromEntries(contents), forms: words.legend };
}

async function update(page) {
  const file = join(options.folder, page);
  const text = readFileSync(file, 'utf8');
  const filled = text.replace(/(<!-- begin (\w+)[^]*?-->)[^]*?(<!-- end \2 -->)/g, (_, begin, name, end) => {
    if (!Object.hasOwn(contents, name)) throw new Error(`${file} asks for "${name}", which is no table of fields`);
    return `${begin}\n\n${contents[name]}\n\n${end}`;
  });
  const style = await resolveConfig(join(project, 'docs', page));
  writeFileSync(file, await format(filled, { ...style, parser: 'markdown' }));
}
