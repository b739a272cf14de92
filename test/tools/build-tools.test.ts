import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTools } from './build-tools';
import { findGo } from './find-go';
import { sourceFolder, toolFolder, toolNames, toolOf } from './tool-folder';
import { toolPath } from './tool-path';

/** Stands in for Go: writes the executable that it is asked for, slowly, or fails. */
const fakeGo = `#!/bin/sh
[ "$1" = version ] && exit 0
[ -n "$FAKE_GO_FAILS" ] && echo "no such module" >&2 && exit 1
while [ "$1" != -o ]; do shift; done
mkdir -p "$(dirname "$2")"; : > "$2"; sleep 0.1; echo whole > "$2"
`;

const before = { ...process.env };
let folder: string;
let lines: string[];
const tell = (line: string): void => void lines.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-tools-'));
  lines = [];
  mkdirSync(join(folder, 'path'));
  writeFileSync(join(folder, 'path/go'), fakeGo);
  chmodSync(join(folder, 'path/go'), 0o755);
  process.env = { ...before, PATH: `${join(folder, 'path')}:${before['PATH']}`, KEELSON_TOOLS: join(folder, 'cache') };
});
afterEach(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

test('a missing tool is built once, and every step is told', async () => {
  expect(() => toolPath('helm')).toThrow('run `npm run tools helm`');
  expect(await buildTools(['helm'], tell)).toBe(0);
  expect(await buildTools(['helm'], tell)).toBe(0);

  expect(lines).toEqual(['helm: building helm ...', expect.stringMatching(/^helm: helm took \d+ s$/), 'helm: there']);
  expect(readFileSync(toolPath('helm'), 'utf8')).toBe('whole\n');
});

test('of two builds at once both end well, and nobody finds half a tool', async () => {
  let halves = 0;
  const looking = setInterval(() => {
    const binary = join(toolFolder('helm'), 'bin/helm');
    if (existsSync(toolFolder('helm')) && readFileSync(binary, 'utf8') !== 'whole\n') halves += 1;
  }, 1);
  const codes = await Promise.all([buildTools(['helm'], tell), buildTools(['helm'], tell)]);
  clearInterval(looking);

  expect({ codes, halves }).toEqual({ codes: [0, 0], halves: 0 });
  expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
});

test('what a killed build has left is removed after a day, and not before', async () => {
  const [old, recent] = ['.kwok-old', '.kwok-new'].map((name) => join(folder, 'cache', name));
  for (const leftover of [old, recent]) mkdirSync(join(leftover ?? '', 'bin'), { recursive: true });
  const before = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(old ?? '', before, before);
  await buildTools(['helm'], tell);

  expect([old, recent].map((leftover) => existsSync(leftover ?? ''))).toEqual([false, true]);
});

test('fails with what Go says, and leaves nothing behind', async () => {
  process.env['FAKE_GO_FAILS'] = 'yes';

  expect(await buildTools(['helm'], tell)).toBe(1);
  expect(lines.at(-1)).toBe('helm could not be built: go build says\nno such module');
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

test('fails for a name that no tool has, and lists those that there are', async () => {
  expect(await buildTools(['helm', 'hulm'], tell)).toBe(2);
  expect(lines).toEqual([`no tool called hulm; there are ${toolNames().join(', ')}`]);
});

test('fails without Go, and says which version is needed', async () => {
  await expect(findGo([join(folder, 'none')])).rejects.toThrow('needs Go 1.26 or newer');
});

test.each(toolNames())('%s has a module that pins what it is built from', (name) => {
  const packages = Object.values(toolOf(name).binaries);
  const [tools, modules, sums] = ['tools.go', 'go.mod', 'go.sum'].map((file) =>
    readFileSync(join(sourceFolder(name), file), 'utf8'),
  );

  expect(packages.filter((path) => !tools?.includes(`"${path}"`))).toEqual([]);
  expect(modules).toContain(`module ${name}\n`);
  expect(sums).toContain(' h1:');
});
