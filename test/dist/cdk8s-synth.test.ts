import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const project = join(__dirname, '../..');
const cdk8s = join(project, 'node_modules/cdk8s-cli/bin/cdk8s');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-cdk8s-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('cdk8s synth writes the tree that keelson synth writes, byte for byte', () => {
  const [ours, theirs] = [join(folder, 'keelson'), join(folder, 'cdk8s')];
  execFileSync('node', ['bin/keelson', 'synth', '--out', ours], { cwd: project });
  execFileSync('node', [cdk8s, 'synth', '--check-upgrade', 'false', '--output', theirs], { cwd: project });

  expect(contentOf(theirs)).toEqual(contentOf(ours));
  expect(contentOf(ours).size).toBeGreaterThan(100);
});

test('fails when keelson does, with its problems', () => {
  const output = join(folder, 'cdk8s');
  const app = 'node bin/keelson synth --env nowhere';
  const result = spawnSync('node', [cdk8s, 'synth', '--check-upgrade', 'false', '--output', output, '--app', app], {
    cwd: project,
    encoding: 'utf8',
  });

  expect(result.status).not.toBe(0);
  expect(result.stderr).toContain('nowhere');
});

function contentOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return new Map(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}
