import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagesState } from '../../../../lib/cli/launcher/program/packages-state';

let top: string;
let project: string;

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-packages-')));
  project = join(top, 'platforms/shop');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
});
afterEach(() => rmSync(top, { recursive: true }));

test.each([
  ['npm', '.package-lock.json'],
  ['yarn', '.yarn-state.yml'],
  ['yarn 1', '.yarn-integrity'],
  ['pnpm', '.modules.yaml'],
])('an installation by %s is noticed', (_, file) => {
  const before = packagesState([project]);
  writeFileSync(join(project, 'node_modules', file), 'installed');
  expect(packagesState([project])).not.toBe(before);
});

test('an installation in a folder above is noticed too, as workspaces have it', () => {
  const before = packagesState([project]);
  mkdirSync(join(top, 'node_modules'));
  writeFileSync(join(top, 'node_modules/.package-lock.json'), 'installed');
  expect(packagesState([project])).not.toBe(before);
});

test('it stays the same while nothing is installed', () => {
  writeFileSync(join(project, 'node_modules/.package-lock.json'), 'installed');
  const before = packagesState([project, top]);
  writeFileSync(join(project, 'node_modules/other'), '');
  expect(packagesState([project, top])).toBe(before);
});
