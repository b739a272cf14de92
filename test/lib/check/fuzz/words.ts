import fc from 'fast-check';

/** Names of services that try a rule: short, long, and those that JavaScript's objects have already. */
export const serviceNames = ['shop', 'a', 'web-1', 'orders', 'constructor', 'to-string', 'x'.repeat(40)] as const;

/** A field that most leave out: with all of them at once hardly anything would be legal. */
export function seldom<Value>(value: fc.Arbitrary<Value>, weight = 4): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: weight - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** A value that is mostly legal. */
export function mostly<Value>(legal: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 50, arbitrary: legal }, { weight: 1, arbitrary: other });
}

/** A block of which any field may be left out. */
export function block(fields: { readonly [field: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [] });
}

/** Some of several names, each with a value of its own. */
export function some<Value>(
  values: { readonly [name: string]: fc.Arbitrary<Value> },
  most = Infinity,
): fc.Arbitrary<{ [name: string]: Value }> {
  const names = Object.keys(values);
  return fc
    .subarray(names, { maxLength: Math.min(most, names.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, values[name] ?? fc.constant(undefined)]))),
    )
    .map((record) => record as { [name: string]: Value });
}

/** Texts that YAML, shells or Kubernetes read as something else, and any others. */
export const text = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    'true',
    'no',
    'null',
    '0x10',
    '~',
    'a: b',
    '- a',
    '#',
    '{domain}',
    '$(A)',
    'line\nline\n',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

export const seconds = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
