import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildTree, describePlan, planTree, printIndex, writeTree, type Tree } from '../../../lib/tree';
import { isTemporary, temporaryName } from '../../../lib/tree/temporary-file';
import { anyManifests, filesBelow, manifest, textsOf, withFolder } from './manifests';

const api = manifest('Service/a/api');
const web = manifest('Service/a/web', { bundle: 'services/web' });
const application = manifest('Application/argocd/api', { bundle: 'argocd/applications' });
const both = buildTree('dev', [api, web, application]);

const run = (dist: string, ...trees: Tree[]): unknown =>
  writeTree(
    dist,
    trees.map((tree) => planTree(dist, tree)),
  );
const mtimes = (dist: string): Record<string, number> =>
  Object.fromEntries(Object.keys(filesBelow(dist)).map((path) => [path, lstatSync(join(dist, path)).mtimeMs]));

test('the first run writes every file and the index, into a folder that is not there yet', () => {
  withFolder((folder) => {
    run(join(folder, 'dist'), both);
    expect(filesBelow(join(folder, 'dist'))).toEqual({
      ...textsOf(both),
      'dev.index.json': printIndex(both),
    });
  });
});

test('a second run writes nothing', () => {
  withFolder((dist) => {
    run(dist, both);
    const before = mtimes(dist);
    const plans = [planTree(dist, both)];
    expect(describePlan(plans)).toEqual({ written: 0, removed: 0, unchanged: 3, foreign: 0, isCurrent: true });
    writeTree(dist, plans);
    expect(mtimes(dist)).toEqual(before);
  });
});

test('a change writes that file and the index and leaves the others alone', () => {
  withFolder((dist) => {
    run(dist, both);
    const before = mtimes(dist);
    run(dist, buildTree('dev', [manifest('Service/a/api', { spec: { type: 'NodePort' } }), web, application]));
    const after = mtimes(dist);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(['dev.index.json', expect.stringMatching(/^dev\/services\/api\//)]);
  });
});

test('a service that is gone takes its files and its folder along', () => {
  withFolder((dist) => {
    run(dist, both);
    run(dist, buildTree('dev', [web]));
    expect(readdirSync(dist).sort()).toEqual(['dev', 'dev.index.json']);
    expect(readdirSync(join(dist, 'dev/services'))).toEqual(['web']);
    expect(describePlan([planTree(dist, buildTree('dev', []))])).toMatchObject({ removed: 1, isCurrent: false });
  });
});

test('a folder of which a killed run removed some files already is removed', () => {
  withFolder((dist) => {
    const two = [web, manifest('ConfigMap/a/web', { bundle: 'services/web' })];
    const before = buildTree('dev', [api, ...two]);
    run(dist, before);
    rmSync(join(dist, [...before.files.keys()].find((path) => path.includes('configmap-web')) ?? 'nowhere'));
    run(dist, buildTree('dev', [api]));
    expect(existsSync(join(dist, 'dev/services/web'))).toBe(false);
  });
});

test('a folder with a file of somebody else stays', () => {
  withFolder((dist) => {
    run(dist, both);
    writeFileSync(join(dist, 'dev/services/api/notes.txt'), 'mine');
    run(dist, buildTree('dev', []));
    expect(filesBelow(join(dist, 'dev'))).toEqual({ 'services/api/notes.txt': 'mine' });
  });
});

test('environments are written together and do not touch each other', () => {
  withFolder((dist) => {
    run(dist, both, buildTree('staging', [api]));
    run(dist, buildTree('staging', []));
    expect(filesBelow(dist)).toMatchObject(textsOf(both));
    expect(existsSync(join(dist, 'staging'))).toBe(false);
  });
});

test('what a killed run left is cleaned up, and is no manifest meanwhile', () => {
  withFolder((dist) => {
    mkdirSync(join(dist, 'dev/services/api'), { recursive: true });
    mkdirSync(join(dist, 'argocd/dev'), { recursive: true });
    const leftovers = ['.', 'dev/services/api', 'argocd/dev'].map((at) => join(at, '.keelson-0123456789abcdef.tmp'));
    for (const path of leftovers) writeFileSync(join(dist, path), 'half');
    expect(planTree(dist, both)).toMatchObject({ leftovers: leftovers.sort(), foreign: [] });
    run(dist, both);
    expect(Object.keys(filesBelow(dist)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });
});

test('a file being written is no YAML, and the next run knows it for what it is', () => {
  expect(temporaryName()).not.toMatch(/\.(ya?ml|json)$/);
  expect(isTemporary(temporaryName())).toBe(true);
});

test('dist stays, even when its last file goes', () => {
  withFolder((dist) => {
    run(dist, both);
    const plan = planTree(dist, buildTree('dev', []));
    rmSync(join(dist, 'dev.index.json'));
    writeTree(dist, [{ ...plan, index: undefined }]);
    expect(readdirSync(dist)).toEqual([]);
  });
});

test('a write that fails leaves the old index, the old files, no temporary file, and says in its journal what it was about to do', () => {
  withFolder((dist) => {
    run(dist, both);
    const before = filesBelow(dist);
    const changed = buildTree('dev', [manifest('Service/a/api', { spec: 1 })]);
    const plan = planTree(dist, changed);
    mkdirSync(join(dist, 'dev/blocked.yaml'));
    const write = [{ path: 'dev/blocked.yaml', text: () => '', sha256: '', reason: 'new' as const }];
    expect(() => writeTree(dist, [{ ...plan, write }])).toThrow();
    expect(filesBelow(dist)).toEqual({ ...before, '.keelson-dev.journal': printIndex(changed) });
    expect(describePlan([planTree(dist, changed)])).toMatchObject({ written: 1, removed: 2 });
  });
});

test('a file is replaced, not written into, so that a reader never sees half of it', () => {
  withFolder((dist) => {
    run(dist, both);
    const [path = ''] = both.files.keys();
    const before = lstatSync(join(dist, path)).ino;
    writeFileSync(join(dist, path), 'edited');
    run(dist, both);
    expect(lstatSync(join(dist, path)).ino).not.toBe(before);
    expect(readFileSync(join(dist, path), 'utf8')).toBe(both.files.get(path)?.text());
  });
});

test('after any two runs the disk is the second tree, and a third run has nothing to do', () => {
  fc.assert(
    fc.property(anyManifests, anyManifests, (first, second) => {
      withFolder((dist) => {
        const tree = buildTree('dev', second);
        run(dist, buildTree('dev', first));
        run(dist, tree);
        expect(filesBelow(dist)).toEqual({
          ...textsOf(tree),
          'dev.index.json': printIndex(tree),
        });
        const plan = planTree(dist, tree);
        expect(plan).toMatchObject({ write: [], remove: [], foreign: [], edited: [], leftovers: [], index: undefined });
      });
    }),
  );
});
