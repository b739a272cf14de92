// Writes a page for each rule of the checks: `node scripts/docs/rules.mjs`, or with `--folder <folder>` elsewhere.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { loadSources } from './load-sources.mjs';

const project = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { folder: { type: 'string', default: join(project, 'docs/rules') } } });
const { pageOf, rules } = loadSources(`export { pageOf, rules } from './lib/check';`);
const style = await resolveConfig(join(project, 'docs/rules/README.md'));

mkdirSync(values.folder, { recursive: true });
for (const file of readdirSync(values.folder)) if (file.endsWith('.md')) rmSync(join(values.folder, file));
await write('README.md', indexPage());
for (const rule of rules) await write(`${rule.code}.md`, pageOf(rule));

/** Every rule in a table, sorted by code. */
function indexPage() {
  const sorted = [...rules].sort((one, other) => (one.code < other.code ? -1 : 1));
  const rows = sorted.map(({ code, severity, title }) => `| [${code}](${code}.md) | ${severity} | ${title} |`);
  return `# Rules

What \`keelson validate\` and \`keelson synth\` check. Each page is also printed by \`keelson validate --explain CODE\`.
How to switch a rule off, or to let an object break it for a while, stands in [checks](../checks.md).

| code | severity | it demands that |
| --- | --- | --- |
${rows.join('\n')}
`;
}

async function write(file, text) {
  writeFileSync(join(values.folder, file), await format(text, { ...style, parser: 'markdown' }));
}
