const script = '#!/bin/sh\nset -eu\n\nif true; then\n\techo "a: b" # c\nfi\n';

// a line of these stands for a text: `n` is a newline, `s` a space, `t` a tab, `r` a carriage return
const whitespace = `
  n nn nnn an ann annn na nna nan ab anb anbn annb annnbnn
  ansb anssbn sanb ssanbn asnb ansnb anssn ans ant atbn tanb antb atnb
  sn ns sna nsa nnssan asn atn anns asnsn tn ntn snsns ansnn snn nsn nssn snsn tsn stn
  r ar arb arnb arnbrn rn rna sr
`;

const meant = [
  ...[
    'a: b\nc: d\n',
    '- a\n- b',
    '# a\nb',
    'a #b\nc',
    '"a\nb"',
    `'a\nb'`,
    'a"\n b',
    `a'\n b`,
    'key:\n  - 1\n',
    '|\n a\n',
  ],
  ...['yes\n', 'a\n---\nb', '---\na', 'a\n...\nb', '...\na', 'a\n%b', 'a\n\x07b', '\x07\n', '\u{1F600}\nb', '\ud83d\n'],
];
const long = [
  ...[script, script.repeat(50), `${'word '.repeat(60)}\n${'more '.repeat(60)}`, `${'"\' '.repeat(100)}\n `],
  ...[`${'long '.repeat(20)}\r\n  b\n\nc \nd`, 'first line of a longer script\n \nlast\n  ', '\n \n ', 'a\n  \nb\n  '],
  ...['first line of a longer script\n \nlast line\x07', 'first line of a longer script\n\n\n  last\n  '],
];

/** Texts with line ends, in every pattern of newlines and spaces around a word or two. */
export const awkwardLines: readonly string[] = [...whitespace.trim().split(/\s+/).map(spelled), ...meant, ...long];

/**
 * Whether stock cdk8s prints a text so that even the library's own parser reads another one: the two last flaws that
 * `printYaml` tells of. Exact, so that a test notices when a new version of the library has mended them.
 */
export function isMisread(text: string): boolean {
  const isBlank = /^\n* [ \t\n]*\n$/.test(text);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const isQuoted = /\n[\t ]+$|[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(text);
  return isBlank || (isQuoted && text.includes('\n \n') && JSON.stringify(text).length >= 40);
}

function spelled(pattern: string): string {
  return pattern.replaceAll('n', '\n').replaceAll('s', ' ').replaceAll('t', '\t').replaceAll('r', '\r');
}
