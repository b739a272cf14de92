import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../../../lib/manifest';
import { parseIndex, readTree } from '../../../../lib/tree';
import { withFolder } from '../manifests';
import { head } from './documents';

const dist = join(__dirname, '../../../../dist');

test('every object that the index of a written tree names is read, from its bundle', () => {
  const index = parseIndex(readFileSync(join(dist, 'production.index.json'), 'utf8'), 'production');
  const { manifests, problems } = readTree(dist, 'production');
  expect(problems).toEqual([]);
  const found = manifests.map(({ body, construct }) => [construct, identityOf(body)]);
  expect(found.sort()).toEqual([...(index?.files ?? [])].map(([path, { object }]) => [path, object]).sort());
  expect(new Set(manifests.map(({ bundle }) => bundle))).toContain('services/api');
  for (const { bundle, construct } of manifests) expect(construct.startsWith(`production/${bundle}/`)).toBe(true);
});

test("what lies in Argo CD's folder belongs to the environment, under the bundle's own name", () => {
  withFolder((folder) => {
    for (const [path, name] of [
      ['dev/services/api/a.yaml', 'a'],
      ['argocd/dev/applications/b.yaml', 'b'],
      ['argocd/prod/applications/c.yaml', 'c'],
      ['dev/d.yaml', 'd'],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), head.replace('settings', name));
    }
    const { manifests } = readTree(folder, 'dev');
    expect(manifests.map(({ body, bundle }) => `${body.metadata.name} ${bundle}`)).toEqual([
      'd ',
      'a services/api',
      'b argocd/applications',
    ]);
  });
});

test('a tree that was never written is a problem', () => {
  expect(readTree(dist, 'nowhere').problems).toMatchObject([{ code: 'FILE_UNREADABLE', file: 'nowhere' }]);
});
