/** A scalar's value. A bigint is an integer that a number cannot hold exactly. */
export type ScalarValue = string | number | bigint | boolean | null;

/**
 * What Kubernetes reads a plain (unquoted) scalar as: the rules of YAML 1.1 that sigs.k8s.io/yaml follows, taken from
 * `resolve` in go.yaml.in/yaml/v2 2.4.3, which Kubernetes 1.36 is built with. `y` and `n` are booleans there. Times and
 * numbers of base 60 stay text.
 */
export function plainValue(text: string): ScalarValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return text;
  if (text.startsWith('.')) return floatOf(text) ?? text;
  const digits = text.replaceAll('_', '');
  return integerOf(digits) ?? floatOf(digits) ?? text;
}

const words: ReadonlyMap<string, boolean | number | null> = new Map<string, boolean | number | null>([
  ...spellings(['y', 'yes', 'true', 'on'], true),
  ...spellings(['n', 'no', 'false', 'off'], false),
  ...spellings(['', '~', 'null'], null),
  ...spellings(['.inf', '+.inf'], Infinity),
  ...spellings(['-.inf'], -Infinity),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
]);

/** Lower case, upper case and with a capital: `yes`, `YES`, `Yes`, but not `yEs`. */
function spellings<Value>(forms: readonly string[], value: Value): (readonly [string, Value])[] {
  return forms.flatMap((form) => {
    const capital = form.replace(/[a-z]/, (letter) => letter.toUpperCase());
    return [form, capital, form.toUpperCase()].map((word) => [word, value] as const);
  });
}

const integer = /^([-+]?)(?:(0x[0-9a-f]+|0b[01]+|0o[0-7]+)|0([0-7]+)|(0|[1-9][0-9]*))$/i;
const beyond64Bits = 2n ** 64n;
const longest64Bits = 70;

/** As Go's ParseInt with base 0, which knows 0x, 0o, 0b and the leading zero of octals. */
function integerOf(text: string): number | bigint | undefined {
  const [, sign, based, octal, decimal] = integer.exec(text) ?? [];
  const digits = based?.toLowerCase() ?? (octal === undefined ? decimal : `0o${octal}`);
  return digits === undefined ? undefined : signed(digits, sign === '-');
}

function signed(digits: string, isNegative: boolean): number | bigint {
  const size = digits.length > longest64Bits ? beyond64Bits : BigInt(digits); // BigInt is slow for a million digits
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return isNegative ? -size : size;
  return isNegative && size !== 0n ? -Number(size) : Number(size);
}

const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?$/i;

/** One that is too large for 64 bits stays text, as it does in Kubernetes. */
function floatOf(text: string): number | undefined {
  const value = float.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
