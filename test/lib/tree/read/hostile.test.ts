import { readManifests } from '../../../../lib/tree';
import { codeAndLine, head } from './documents';

const mebi = 1024 * 1024;

/** Each level names the one before nine times. */
function laughs(): string {
  const letters = [...'abcdefghi'];
  const levels = letters.map((letter, index) => {
    const item = index === 0 ? 'lol' : `*${letters[index - 1]}`;
    return `${letter}: &${letter} [${Array(9).fill(item).join(',')}]\n`;
  });
  return head + levels.join('');
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

test.each<[what: string, text: () => string | Uint8Array, problem: string]>([
  ['a billion laughs', laughs, 'YAML_ALIAS_BOMB 9'],
  [
    'a long text named often',
    () => `${head}x: &x ${'y'.repeat(1e5)}\nz: [${'*x,'.repeat(1e5)}]\n`,
    'YAML_ALIAS_BOMB 6',
  ],
  [
    'a large map merged often',
    () =>
      `${head}x: &x {${lines(1000, (n) => `k${n}: 1,`).replaceAll('\n', ' ')}}\n${lines(9000, (n) => `n${n}: {<<: *x}`)}\n`,
    'YAML_ALIAS_BOMB 67',
  ],
  ['laughs in every document', () => `---\n${laughs()}`.repeat(10_000), 'YAML_ALIAS_BOMB 10'],
  ['many anchors', () => `${head}${lines(100_000, (n) => `a${n}: &a${n} 1`)}\n`, 'YAML_TOO_LARGE 55557'],
  ['one key many times', () => `${head}data:\n${'  a: b\n'.repeat(1e5)}`, 'YAML_TOO_LARGE 62502'],
  ['one key often', () => `${head}data:\n${'  a: b\n'.repeat(5e4)}`, 'YAML_DUPLICATE_KEY 7'],
  ['brackets within each other', () => '['.repeat(mebi), 'YAML_TOO_DEEP 1'],
  ['maps in braces within each other', () => '{a: '.repeat(mebi), 'YAML_TOO_DEEP 1'],
  ['maps by indentation within each other', () => lines(2000, (n) => `${' '.repeat(n)}a:`), 'YAML_TOO_DEEP 101'],
  ['lists within each other', () => '- '.repeat(mebi), 'YAML_TOO_DEEP 1'],
  ['keys within each other', () => '? '.repeat(mebi), 'YAML_TOO_DEEP 1'],
  ['pairs in lists within each other', () => `${'[a: '.repeat(60)}1${']'.repeat(60)}`, 'YAML_TOO_DEEP 1'],
  ['JSON within itself', () => `${'{"a":'.repeat(mebi)}1${'}'.repeat(mebi)}`, 'YAML_TOO_DEEP 1'],
  [
    'a binary file',
    () =>
      Buffer.from(
        lines(mebi, (n) => String.fromCharCode((n * 7919) % 256)),
        'latin1',
      ),
    'YAML_ENCODING 2',
  ],
  ['nothing but zeros', () => Buffer.alloc(15 * mebi), 'YAML_ENCODING 1'],
  ['many tags', () => `${head}x: ${'!a '.repeat(3e5)}`, 'YAML_TOO_LARGE 5'],
  ['many nodes with tags', () => `${head}${lines(30_000, (n) => `a${n}: !!js/function x`)}\n`, 'YAML_TAG 5'],
  ['a million documents', () => '---\na: b\n'.repeat(1e6), 'YAML_TOO_MANY_DOCUMENTS 40001'],
  ['a million empty documents', () => '---\n'.repeat(1e6), 'YAML_TOO_MANY_DOCUMENTS 20001'],
  ['a list of very many', () => `kind: List\nitems: [${'{},'.repeat(1e5)}]`, 'YAML_TOO_MANY_DOCUMENTS 1'],
  ['a JSON list of very many', () => `{"kind":"List","items":[${'{},'.repeat(1e6)}{}]}`, 'YAML_TOO_MANY_DOCUMENTS 1'],
  ['a line of 10 MB', () => `${head}x: ${'y'.repeat(10 * mebi)}\n`, 'YAML_TOO_LARGE 1'],
  ['a line of 4 MB of errors', () => `a: ${']'.repeat(3e5)}`, 'YAML_BROKEN 1'],
  ['a number of 3 MB', () => `${head}x: ${'9'.repeat(3 * mebi)}\n`, 'YAML_NUMBER 5'],
  ['17 MiB', () => Buffer.alloc(17 * mebi, 'a'), 'YAML_TOO_LARGE -'],
])('%s ends as a problem in bounded time', (_what, text, problem) => {
  const given = text();
  const start = process.cpuUsage(); // the clock on the wall counts what others do
  const { documents, problems } = readManifests(given, { file: 'given.yaml' });
  const { user } = process.cpuUsage(start);
  expect(documents).toEqual([]);
  expect(problems.map(codeAndLine)[0]).toBe(problem);
  expect(problems.length).toBeLessThanOrEqual(21);
  expect(user / 1e6).toBeLessThan(8); // mostly under 0.1; what grows with the square takes minutes
});

test('a long text of comments and empty lines is nothing', () => {
  expect(readManifests(`# c\n\n${' '.repeat(50)}\n`.repeat(1e5), { file: 'given.yaml' })).toEqual({
    documents: [],
    problems: [],
  });
});
