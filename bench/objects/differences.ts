import { fieldAt, type Fields } from '../../lib/manifest';

/** How many differences are named. */
const most = 3;

/**
 * How two sets of objects differ as data: the order of objects, and of keys in them, means nothing.
 *
 * @returns the first few differences, each by the object's kind and name; none if they are the same
 */
export function differences(expected: readonly Fields[], found: readonly Fields[]): readonly string[] {
  const [wanted, given] = [counted(expected), counted(found)];
  return [
    ...[...wanted]
      .filter(([text, count]) => given.get(text) !== count)
      .map(([text]) => `missing: ${shown(text)}`)
      .slice(0, most),
    ...[...given]
      .filter(([text, count]) => wanted.get(text) !== count)
      .map(([text]) => `unexpected: ${shown(text)}`)
      .slice(0, most),
  ];
}

/** Each object in one way of writing, and how often it occurs. */
function counted(objects: readonly Fields[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const object of objects) {
    const text = JSON.stringify(sorted(object));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function shown(text: string): string {
  const object: unknown = JSON.parse(text);
  const [kind, name, namespace] = [['kind'], ['metadata', 'name'], ['metadata', 'namespace']].map((path) =>
    String(fieldAt(object, ...path)),
  );
  return `${kind} ${namespace}/${name} ${text}`;
}
