import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { commands } from '../../lib/cli/commands';
import { scripts } from '../../package.json';
import { run } from '../lib/cli/run';
import { blocksIn, pages, project, proseOf } from './pages';

/** Everything on the pages that a reader would type. */
const typed = [
  ...pages().flatMap((page) => [...proseOf(page).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)),
  ...blocksIn('sh').flatMap(({ text }) => text.split('\n')),
];

test('every npm script that the docs name exists', () => {
  const named = typed.flatMap((code) => [...code.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script));

  expect(new Set(named).size).toBeGreaterThan(5);
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test('every command and option of keelson that the docs name exists', async () => {
  const known = await optionsByCommand();
  const calls = typed.flatMap((code) => [...code.matchAll(/(?:keelson|npm run(?= (?:synth|validate) --)) (\S.*)/g)]);
  const wrong = calls.filter(([, words = '']) => !isKnown(words, known)).map(([call]) => call);

  expect(calls.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test('every option that stands alone in the docs is one of keelson', async () => {
  const known = new Set(Object.values(await optionsByCommand()).flat());
  const options = typed.filter((code) => /^--\w[\w-]*$/.test(code));

  expect(options.length).toBeGreaterThan(5);
  expect(options.filter((option) => !known.has(option))).toEqual([]);
});

/** What is compared with a revision needs one. */
const author = '-c user.name=docs -c user.email=docs@example.com -c commit.gpgsign=false';
const commitAll = `git init --quiet && git add dist environments && git ${author} commit --quiet -m all`;

describe('the shell blocks that call keelson', () => {
  const runnable = blocksIn('sh')
    .map(({ place, text }) => [place, withoutOthers(text)] as const)
    .filter(([, script]) => /keelson|npm run (synth|validate)|cdk8s synth/.test(script));
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'keelson-docs-'));
    const left = ['node_modules', '.git', '.keelson', 'coverage', 'dist'];
    cpSync(project, copy, { recursive: true, filter: (path) => !left.includes(basename(path)) });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    expect(shell('node bin/keelson synth')).toMatchObject({ status: 0 });
    expect(shell(commitAll)).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test.each(runnable)('that at %s works', (_place, script) => {
    const { status, stderr } = shell(script);
    expect({ status, problems: /Found \d+ problem/.test(stderr) ? stderr : '' }).toEqual({ status: 0, problems: '' });
  });

  function shell(script: string): { status: number | null; stderr: string } {
    const env = { ...process.env, npm_config_offline: 'true', NO_UPDATE_NOTIFIER: '1' };
    return spawnSync('bash', ['-ec', script], { cwd: copy, encoding: 'utf8', env });
  }
});

/** Without what needs a cluster, a repository or the network. */
function withoutOthers(script: string): string {
  const others = /^(npm (ci|test)|kubectl|git)\b/;
  const lines = script.split('\n').map((line) => line.split(' && ').filter((part) => !others.test(part.trim())));
  return lines.map((parts) => parts.join(' && ')).join('\n');
}

type Options = { readonly [command: string]: readonly string[] };

/** Options by command, from the help; those of keelson itself under no name. */
async function optionsByCommand(): Promise<Options> {
  const help = ['', ...commands.map(({ name }) => name)].map(async (name) => {
    const { stdout } = await run(project, `${name} --help`);
    return [name, [...stdout.matchAll(/--[\w-]+/g)].map(([option]) => option)] as const;
  });
  return Object.fromEntries(await Promise.all(help));
}

function isKnown(words: string, known: Options): boolean {
  const [first = '', ...rest] = words.replace('<command>', commands[0]?.name ?? '').split(/\s+/);
  const isOption = first.startsWith('-');
  const options = known[isOption ? '' : first];
  return options !== undefined && [first, ...rest].every((word) => !/^--\w/.test(word) || options.includes(word));
}
