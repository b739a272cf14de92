/** One step of a path into an object. */
export type Part =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  /** The elements whose field `key` is `value`; of a list of plain values those that are `value` when the key is empty. */
  | { readonly kind: 'where'; readonly key: string; readonly value: string }
  | { readonly kind: 'every' };

/**
 * Reads a path as replacements write it: `spec.template.spec.containers.[name=app].image`, `spec.ports.0.port`,
 * `spec.rules.*.host`, `metadata.annotations.[example.com/a.b]` or `data.settings\.json.host`.
 */
export function parseObjectPath(text: string): readonly Part[] {
  return split(text).map(partOf);
}

/** At dots, but not those within brackets or behind a backslash. */
function split(text: string): readonly string[] {
  const parts = text.match(/(?:\[[^\]]*\]|\\\.|[^.])+/g) ?? [];
  return parts.map((part) => part.replaceAll('\\.', '.'));
}

function partOf(text: string): Part {
  const [, condition] = /^\[(.*)\]$/.exec(text) ?? [];
  if (condition !== undefined) return inBrackets(condition);
  if (/^\d+$/.test(text)) return { kind: 'index', index: Number(text) };
  return text === '*' ? { kind: 'every' } : { kind: 'field', name: text };
}

function inBrackets(text: string): Part {
  const equals = text.indexOf('=');
  if (equals === -1) return { kind: 'field', name: text };
  return { kind: 'where', key: text.slice(0, equals), value: text.slice(equals + 1) };
}
