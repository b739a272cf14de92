/**
 * One field of the spec.
 *
 * @typedef {object} Row
 * @property {string[]} keys path, `*` for a key of a map
 * @property {string} path for readers, such as `secrets.<name>.key`
 * @property {string} accepted in the words of the problems; empty for a block whose fields follow
 * @property {string} standard the default; `required`, or empty if there is none
 * @property {string[]} only kinds of the nearest union that have it; empty for all
 */

/**
 * The fields of a schema, in its order; a block that stands at several places is told at the first.
 *
 * @param {import('zod').ZodType} schema an object, or a union of objects
 * @param {ReturnType<typeof import('./words.mjs').createWords>} words
 * @returns {Row[]}
 */
export function fieldRows(schema, words) {
  return together(rowsOf(schema, { keys: [], path: '' }, { words, seen: new Map() }));
}

function rowsOf(schema, place, context) {
  const { def } = unwrap(schema);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) => fieldOf(field, below(place, key, key), context));
    case 'record':
      return rowsOf(def.valueType, below(place, '*', context.words.placeholder(def.keyType)), context);
    case 'union':
      return def.discriminator === undefined ? [] : union(def, place, context);
    default:
      return [];
  }
}

function fieldOf(field, place, context) {
  const { words, seen } = context;
  const inner = unwrap(field);
  const isMap = inner.def.type === 'record';
  const path = isMap ? below(place, '*', words.placeholder(inner.def.keyType)).path : place.path;
  const row = { keys: place.keys, path, accepted: '', standard: standardOf(field), only: [] };

  const first = seen.get(inner);
  if (first !== undefined) return [{ ...row, accepted: `as \`${first}\`` }];
  const inside = rowsOf(inner, place, context);
  if (inside.length === 0) return [{ ...row, accepted: words.accepted(inner) }];
  seen.set(inner, path);
  return [row, ...inside];
}

/** Fields of all members of a union, each once, with the kinds that have it where not all do. */
function union({ options, discriminator }, place, { words, seen }) {
  const kinds = options.map((option) => String(option.def.shape[discriminator].def.values[0]));
  const own = below(place, discriminator, discriminator).path;
  const accepted = [...kinds].sort().join(', ');
  const found = new Map();
  options.forEach((option, index) => {
    // each member tells the blocks that they share, so that they are the same rows
    for (const one of rowsOf(option, place, { words, seen: new Map(seen) })) {
      const row = one.path === own ? { ...one, accepted } : one;
      const text = JSON.stringify(row);
      found.set(text, { row, having: [...(found.get(text)?.having ?? []), kinds[index]] });
    }
  });
  return [...found.values()].map(({ row, having }) => {
    const isTold = row.only.length > 0 || having.length === kinds.length;
    return isTold ? row : { ...row, only: having };
  });
}

/** Rows of one block side by side, in the order in which the blocks first appear. */
function together(rows) {
  const blocks = [...new Set(rows.map(({ keys }) => keys[0]))];
  return blocks.flatMap((block) => rows.filter(({ keys }) => keys[0] === block));
}

function below({ keys, path }, key, shown) {
  return { keys: [...keys, key], path: path === '' ? shown : `${path}.${shown}` };
}

function unwrap(schema) {
  return 'innerType' in schema.def ? unwrap(schema.def.innerType) : schema;
}

function standardOf(schema) {
  const { type, defaultValue } = schema.def;
  if (type === 'optional' || type === 'prefault') return '';
  if (type !== 'default') return 'required';
  const entries = typeof defaultValue === 'object' ? Object.values(defaultValue) : [defaultValue];
  return entries.map((entry) => `\`${entry}\``).join(', ');
}
