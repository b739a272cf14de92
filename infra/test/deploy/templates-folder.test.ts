import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from '../../bin/infra/templates-folder';

const root = join(__dirname, '..', '..', '..');

test('two deployments at once do not meet, and leave nothing behind', () => {
  const [one, other] = [templatesFolder(root, 'deploy'), templatesFolder(root, 'deploy')];
  expect(one.path).not.toBe(other.path);
  mkdirSync(join(one.path, 'assets'));
  writeFileSync(join(one.path, 'manifest.json'), '{}');
  one.remove();
  other.remove();
  expect([one.path, other.path].filter((path) => existsSync(path))).toEqual([]);
});

test('what synth wrote stays where it is looked for', () => {
  const { path, remove } = templatesFolder(root, 'synth');
  expect(path).toBe(join(root, 'infra', 'cdk.out'));
  const before = existsSync(path);
  remove();
  expect(existsSync(path)).toBe(before);
});
