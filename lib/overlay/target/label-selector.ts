/** Whether labels, or annotations, satisfy a selector. */
export type SelectorTest = (labels: { readonly [key: string]: unknown }) => boolean;

const name = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const value = '[A-Za-z0-9](?:[-A-Za-z0-9_./:]*[A-Za-z0-9])?';
const patterns: readonly (readonly [RegExp, (key: string, text: string) => SelectorTest])[] = [
  [new RegExp(`^(${name})()$`), (key) => (labels) => Object.hasOwn(labels, key)],
  [new RegExp(`^!\\s*(${name})()$`), (key) => (labels) => !Object.hasOwn(labels, key)],
  [new RegExp(`^(${name})\\s*==?\\s*(${value}|)$`), (key, text) => isOneOf(key, [text])],
  [new RegExp(`^(${name})\\s*!=\\s*(${value}|)$`), (key, text) => negate(isOneOf(key, [text]))],
  [new RegExp(`^(${name})\\s+in\\s*\\(([^()]*)\\)$`), (key, text) => isOneOf(key, listed(text))],
  [new RegExp(`^(${name})\\s+notin\\s*\\(([^()]*)\\)$`), (key, text) => negate(isOneOf(key, listed(text)))],
  [new RegExp(`^(${name})\\s*>\\s*(-?\\d+)$`), (key, text) => compares(key, (number) => number > Number(text))],
  [new RegExp(`^(${name})\\s*<\\s*(-?\\d+)$`), (key, text) => compares(key, (number) => number < Number(text))],
];

/**
 * Reads a selector in the syntax of Kubernetes: `app=api,tier in (web, worker),!legacy,weight>3`.
 *
 * @returns the part that cannot be read, if there is one
 */
export function parseSelector(selector: string): SelectorTest | { readonly unreadable: string } {
  const parts = selector.split(/,(?![^()]*\))/).map((part) => part.trim());
  const tests = parts.map(testOf);
  const unreadable = parts.find((_, index) => tests[index] === undefined);
  if (unreadable !== undefined) return { unreadable };
  return (labels) => tests.every((test) => test === undefined || test(labels));
}

function testOf(part: string): SelectorTest | undefined {
  for (const [pattern, make] of patterns) {
    const [, key, text] = pattern.exec(part) ?? [];
    if (key !== undefined && text !== undefined) return make(key, text);
  }
  return undefined;
}

function isOneOf(key: string, values: readonly string[]): SelectorTest {
  return (labels) => Object.hasOwn(labels, key) && values.includes(String(labels[key]));
}

/** As Kubernetes: an object without the label is not equal to any value. */
function negate(test: SelectorTest): SelectorTest {
  return (labels) => !test(labels);
}

function compares(key: string, test: (value: number) => boolean): SelectorTest {
  return (labels) => /^-?\d+$/.test(String(labels[key])) && test(Number(labels[key]));
}

function listed(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}
