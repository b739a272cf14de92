import { awkwardLines } from './awkward-lines';

// each without a space in it, so that a line holds many
const words = `yes No on OFF y N yEs oFF true True TRUE False null Null NULL nULL ~ ~a = << <<a yes! nope None NaN Infinity`;
const integers = `0 -0 +1 -12 08 012 -017 0o7 0O7 0x1F -0xff 0xZZ 0xg 0b101 0b2 1_000 1__0 0_ _1 1_ --1 +-1 9007199254740993`;
const floats = `.5 -.5 +.5 5. . 1.5 1.2.3 1e3 1E-3 e10 E10 e+1 -e10 --e10 .e1 1e 1.5e3 1e5x 1_0.5 1.28 1.2-3 1d 1f 1f00d`;
const infinities = `.inf -.inf +.Inf .INF .nan .NaN .NAN .nAn -.nan inf`;
const times = `1:30 12:30:45 190:20:30 1:60 -1:30 1:30.5 1:2:3:4 00:00 10:00Z :30 1: 2001-01-01 2001-1-1 20010101`;
const dates = `2001-12-14t21:59:43.10-05:00 2001-12-15T02:59:43Z 2001-12-15T02:59:43z 2001-13-45 2001-01-01T`;
const quantities = `100m 128Mi 1Gi 25% 10.0.0.0/16 1.2.3.4 30s 1h30m 5xx`;
const indicators = `- -a -- --a --- ---a ? ?a : :a a: a:b # #a a#b &a *a !a | |- > >a { } [ ] {a} [a] a{b} , ,a %a @a \`a a\`b a@b % ... ...a`;
const quotes = `" ' "' "a" 'a' it's a"b a"b'c \\ \\d+ a\\nb [{"a":1}] ["it's"] %"\\ %'\\ %\\`;
const others = `$(VAR) \${VAR} ^/a.*$ (a) /path _a ; +a <a> ~/a *.example.com`;

const oneLine = [words, integers, floats, infinities, times, dates, quantities, indicators, quotes, others];
const withSpaces = [
  ...[
    '',
    ' ',
    '  ',
    ' a',
    'a ',
    ' a ',
    'a  b',
    '\t',
    '\ta',
    'a\t',
    'a\tb',
    ' \t ',
    '- a',
    '-\ta',
    '? a',
    '?\ta',
    ': a',
  ],
  ...['a: b', 'a :b', 'a:\tb', 'a #b', 'a\t#b', '!!str a', '{a: b}', 'a, b', '%YAML 1.1', '{{ .Values.x }}', '--- a'],
  ...[
    '... a',
    '2001-12-14 21:59:43.10 -5',
    '2001-12-14  21:59:43',
    '2001-12-14\t21:59:43',
    '2001-01-01 x',
    '0 2 * * *',
  ],
  ...[`"a: b'`, `- "a"`, `- 'a'`, `# "a" \\`, `# 'a' \\`, '- \\', '\u00a0', 'a\u00a0', '\u3000a', '-- a', '?', 'a ? b'],
];
const unicode = [
  ...[
    '\0',
    'a\0b',
    '\x07',
    '\b',
    '\x0b',
    '\f',
    '\x1b[0m',
    '\x1f',
    '\x7f',
    '\x80',
    '\x85',
    '\x9f',
    'é',
    'größe',
    '日本',
  ],
  ...['über: alles', '“a” — b…', '\u{1F600}', 'a\u{1F600}: b', '\u2028', '\u2029', 'a\u2028b', 'a\u2028---', '\ufeff'],
  ...['\ufeffa', '\u200b', '\ufffd', '\ufffe', '\uffff', '\ue000', '\ud7ff', '\ud800', '\udfff', 'a\ud83d', '\ude00b'],
  ...['\ude00\ud83d', '\u{10ffff}'],
];
const long = ['word '.repeat(100), 'x'.repeat(2000), `- ${'x'.repeat(300)}`, '"'.repeat(300), '1'.repeat(300)];

/** Texts that YAML might read as something else, or that take care to print. */
export const awkwardTexts: readonly string[] = [
  ...oneLine.flatMap((texts) => texts.split(' ')),
  ...[...withSpaces, ...unicode, ...long, '\x07'.repeat(300), `${'1'.repeat(300)}m`, ...awkwardLines],
];

/** Keys around the lengths at which a key is printed as `? key`, plain and with characters that escapes make longer. */
export const awkwardKeys: readonly string[] = [
  ...[169, 170, 171, 1022, 1023, 1024, 1025].flatMap((length) =>
    ['k', '1', '\x07', '\ud800', `'"`].map((part) => part.repeat(length / part.length)),
  ),
  ...`constructor __proto__ toString toJSON length app.kubernetes.io/name 1 -1 01`.split(' '),
];
