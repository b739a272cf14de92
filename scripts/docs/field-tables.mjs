import { meanings } from './meanings.mjs';

/**
 * The reference of a schema as Markdown: plain fields in a table, then a section for each block.
 *
 * @param {import('./field-rows.mjs').Row[]} rows
 * @param {(keys: string[]) => string} commentOf
 * @param {(entry: string) => void} onUse is told each entry of the meanings that is used
 */
export function fieldTables(rows, commentOf, onUse) {
  const told = rows.map((row) => withMeaning(row, commentOf(row.keys), onUse));
  const names = [...new Set(told.map(({ keys }) => keys[0]))];
  const blocks = names.map((name) => [name, told.filter(({ keys }) => keys[0] === name)]);
  const plain = blocks.filter(([, fields]) => fields.length === 1).flatMap(([, fields]) => fields);
  const sections = blocks.filter(([, fields]) => fields.length > 1).map(([name, fields]) => section(name, fields));
  return [table(plain), ...sections].join('\n\n');
}

function section(name, [block, ...fields]) {
  const standard = block.standard === 'required' ? ' Required.' : '';
  const shared = new Set(fields.map(({ only }) => only.join(', ')));
  const isShared = shared.size === 1 && block.only.length > 0;
  const scope = block.only.length > 0 ? ` For ${block.only.join(', ')}.` : '';
  const shown = isShared ? fields.map((field) => ({ ...field, only: [] })) : fields;
  return [`### \`${name}\``, `${block.meaning}${standard}${scope}`, table(shown)].join('\n\n');
}

/** With a column for the kinds only where they differ. */
function table(rows) {
  const hasKinds = rows.some(({ only }) => only.length > 0);
  const head = ['field', ...(hasKinds ? ['of'] : []), 'meaning', 'default', 'accepted'];
  const lines = rows.map(({ path, only, meaning, standard, accepted }) => {
    const kinds = hasKinds ? [only.length > 0 ? only.join(', ') : 'all'] : [];
    return [`\`${path}\``, ...kinds, meaning, standard, accepted];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(escape).join(' | ')} |`).join('\n');
}

/** A default that only words can tell stands in the meaning: "...; default: the service's name." */
function withMeaning(row, comment, onUse) {
  const text = meaningOf(row.path, comment, onUse);
  const [, before, standard] = /^(.*?)[;,.]? default: ([^.]*)\.?$/i.exec(text) ?? [];
  if (standard === undefined) return { ...row, meaning: text };
  return { ...row, meaning: `${before}.`, standard: row.standard || standard };
}

function meaningOf(path, comment, onUse) {
  if (comment !== '' && !Object.hasOwn(meanings, path)) return comment;
  const ends = Object.keys(meanings).filter((end) => path === end || path.endsWith(`.${end}`));
  const entry = ends.sort((one, two) => two.length - one.length)[0];
  if (entry === undefined) {
    throw new Error(`${path} has no comment in lib/spec and no entry in scripts/docs/meanings.mjs`);
  }
  onUse(entry);
  return meanings[entry];
}

function escape(text) {
  return text.replaceAll('|', '\\|');
}
