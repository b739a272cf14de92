import type { OffsetFault } from '../read-fault';

/**
 * The first character that must not stand in YAML, as a fault.
 *
 * These are the ones that Kubernetes' parser refuses (yaml_reader in go.yaml.in/yaml/v2 2.4), and the four that it takes
 * as the end of a line when most others do not: a lone carriage return, U+0085, U+2028 and U+2029. A comment with one of
 * them would hide fields from a reader that the cluster sees.
 */
export function forbiddenCharacter(text: string): OffsetFault | undefined {
  const match = forbidden.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  const found = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const place = { code: 'YAML_ENCODING', offset: match.index, found } as const;
  if (code === 0) {
    const message = 'a NUL byte stands in the text: the file is binary or UTF-16';
    return { ...place, message, accepted: 'UTF-8 text' };
  }
  if (!breaks.has(code)) return { ...place, message: 'a control character stands in the text', fix: 'remove it' };
  const message = 'a character stands in the text that ends the line for Kubernetes but not for other readers';
  return { ...place, message, accepted: 'line feed, with or without carriage return', fix: 'save with Unix line ends' };
}

const breaks: ReadonlySet<number> = new Set([0x0d, 0x85, 0x2028, 0x2029]);

const forbidden =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/u;
