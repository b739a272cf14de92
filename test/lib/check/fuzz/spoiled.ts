import fc from 'fast-check';

/** Values that nobody expects in a setting. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, NaN, -Infinity, -1, 1.5, 2 ** 53, '', '\0', ' ', '{domain}', 'x'.repeat(300), [], {}, [
    {},
  ]),
  fc.anything({
    maxDepth: 2,
    maxKeys: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
  }),
);

const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', 'a.b', '0'), fc.string());

/** A tree of settings with one value that does not belong there, anywhere. */
export function spoiled<Tree extends object>(trees: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  const way = fc.array(fc.nat(11), { maxLength: 8 });
  return fc
    .record({ tree: trees, way, junk, key: fc.option(key) })
    .map(({ tree, ...fault }) => spoil(tree, fault) as Tree);
}

interface Fault {
  /** Which key is taken at each step; the fault lies at the end, or where there are no keys any more. */
  readonly way: readonly number[];
  readonly junk: unknown;
  /** A key that is added; null to replace the value that is there. */
  readonly key: string | null;
}

function spoil(value: unknown, { way: [step, ...way], junk: wrong, key: added }: Fault): unknown {
  if (typeof value !== 'object' || value === null) return wrong;
  if (Array.isArray(value)) return step === undefined ? wrong : [...(value as unknown[]), wrong];
  const entries = Object.entries(value);
  const [name, inner] = (step === undefined ? undefined : entries[step % entries.length]) ?? [];
  if (name !== undefined) {
    const rest = spoil(inner, { way, junk: wrong, key: added });
    return Object.fromEntries(entries.map((entry) => (entry[0] === name ? [name, rest] : entry)));
  }
  return added === null ? wrong : Object.fromEntries([...entries, [added, wrong]]);
}
