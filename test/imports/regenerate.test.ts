import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-imports-'));
  writeFileSync(join(folder, 'no-longer-wanted.ts'), '');
  execFileSync(process.execPath, [join(root, 'scripts/import.mjs'), '--out', folder], { stdio: 'pipe' });
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the generated classes are those of the definitions beside them, byte for byte', () => {
  expect(sources(folder)).toEqual(sources(join(root, 'imports')));
});

test('a class is there for every kind that charts use', () => {
  const classes = Object.values(sources(folder))
    .join('')
    .match(/(?<=^export class )\w+(?= extends ApiObject)/gm);
  expect(classes?.sort()).toEqual([
    'ExternalSecret',
    'ScaledObject',
    'SecretStore',
    'TriggerAuthentication',
    'VerticalPodAutoscaler',
  ]);
});

test('a source that no definition stands behind any more is removed', () => {
  expect(readdirSync(folder)).not.toContain('no-longer-wanted.ts');
});

test('every definition in the folder is listed with its project, version and licence', () => {
  const table = readFileSync(join(root, 'imports/crds/README.md'), 'utf8');
  const listed = [...table.matchAll(/^\| `(\S+)` +\| (\S+) +\| (\S+) +\| `(\S+)` +\| (\S+) +\|$/gm)].map((row) =>
    row.slice(1),
  );
  expect(listed).toEqual(definitions());
});

function sources(of: string): Record<string, string> {
  const names = readdirSync(of).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(of, name), 'utf8')]));
}

// the first line of a file: "# <project> <version> <path>, descriptions removed. <licence>."
function definitions(): string[][] {
  const crds = join(root, 'imports/crds');
  const files = readdirSync(crds).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    const [first = ''] = readFileSync(join(crds, name), 'utf8').split('\n', 1);
    const source = /^# (\S+) (\S+) (\S+), descriptions removed\. (\S+)\.$/.exec(first);
    return [name, ...(source ?? []).slice(1)];
  });
}
