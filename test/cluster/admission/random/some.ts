import fc from 'fast-check';

type Fields = { readonly [key: string]: unknown };

/** A block with any of these fields: each is there in half of the cases. */
export function some(fields: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<Fields> {
  return fc.record(fields, { requiredKeys: [] });
}

/** One of these values. */
export const pick = fc.constantFrom;

/** A field that is there in one of so many cases. */
export function seldom(field: string, value: fc.Arbitrary<unknown>, inOneOf = 6): fc.Arbitrary<Fields> {
  return fc.oneof(
    { weight: inOneOf - 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: value.map((given) => ({ [field]: given })) },
  );
}

/** Blocks in one. */
export function merged(...blocks: readonly fc.Arbitrary<Fields>[]): fc.Arbitrary<Fields> {
  return fc.tuple(...blocks).map((all) => Object.assign({}, ...all) as Fields);
}
