/** Types of JSON Schema as bits: one number says which of them a schema takes. */
const bits: ReadonlyMap<unknown, number> = new Map([
  ['string', 1],
  ['number', 2],
  ['integer', 4],
  ['boolean', 8],
  ['object', 16],
  ['array', 32],
  ['null', 64],
]);

const text = 1;
const plain = 15;
const fraction = 2;
const whole = 6; // a whole number is a number too

/** Bits of the types that a schema lists; 0 when it lists none and takes any. */
export function typeBits(types: string | readonly string[] | undefined): number {
  if (types === undefined) return 0;
  const list = typeof types === 'string' ? [types] : types;
  return list.reduce((sum, type) => sum | (bits.get(type) ?? 0), 0);
}

/** Bits of the plain types among those that a schema takes of which it says nothing else. */
export function plainBits(
  types: number,
  { hasText, hasNumber }: { readonly hasText: boolean; readonly hasNumber: boolean },
): number {
  const taken = types === 0 ? plain : types & plain;
  return taken & ~(hasText ? text : 0) & ~(hasNumber ? whole : 0);
}

/** Bits of the types that a value has; 0 for what JSON cannot carry. */
export function bitsOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 1;
    case 'number':
      return numberBits(value);
    case 'boolean':
      return 8;
    case 'object':
      return value === null ? 64 : Array.isArray(value) ? 32 : 16;
    default:
      return 0;
  }
}

function numberBits(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Number.isInteger(value) ? whole : fraction;
}
