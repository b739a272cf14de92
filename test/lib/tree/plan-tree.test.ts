import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildTree,
  describePlan,
  parseIndex,
  planTree,
  printIndex,
  writeTree,
  type IndexEntry,
  type Tree,
  type TreePlan,
} from '../../../lib/tree';
import { filesBelow, manifest, withFolder } from './manifests';

const api = manifest('Service/a/api');
const web = manifest('Service/a/web', { bundle: 'services/web' });
const changedWeb = manifest('Service/a/web', { bundle: 'services/web', spec: { type: 'NodePort' } });
const tree = buildTree('dev', [api, web]);
const [apiPath = '', webPath = ''] = tree.files.keys();
const ofWeb = (path: string): boolean => path.startsWith('dev/services/web/');

/** A folder with the tree written, then changed by `change`. */
function withWritten(change: (dist: string) => void, use: (dist: string) => void): void {
  withFolder((dist) => {
    writeTree(dist, [planTree(dist, tree)]);
    change(dist);
    use(dist);
  });
}

const entryOf = ({ files }: Tree, path: string): IndexEntry => {
  const { object = '', sha256 = '' } = files.get(path) ?? {};
  return { object, sha256 };
};

const pathsOf = ({ write }: TreePlan): string[] => write.map(({ path, reason }) => `${reason} ${path}`);

test('planning writes nothing', () => {
  withFolder((dist) => {
    expect(pathsOf(planTree(dist, tree))).toEqual([`new ${apiPath}`, `new ${webPath}`]);
    expect(filesBelow(dist)).toEqual({});
  });
});

test('a file that nobody owns is named and left', () => {
  const path = 'dev/services/api/99-mine.yaml';
  withWritten(
    (dist) => writeFileSync(join(dist, path), 'mine'),
    (dist) => {
      const plan = planTree(dist, buildTree('dev', [web]));
      expect(plan).toMatchObject({ foreign: [path], remove: [apiPath] });
      writeTree(dist, [plan]);
      expect(filesBelow(dist)).toMatchObject({ [path]: 'mine' });
    },
  );
});

test("files of other environments and of people beside the environments are nobody's business", () => {
  withWritten(
    (dist) => {
      writeTree(dist, [planTree(dist, buildTree('development', [api]))]);
      writeFileSync(join(dist, 'README.md'), '');
    },
    (dist) => expect(planTree(dist, tree)).toMatchObject({ foreign: [], remove: [] }),
  );
});

test('a hand edit is rendered over and named', () => {
  withWritten(
    (dist) => [apiPath, webPath].forEach((path) => writeFileSync(join(dist, path), 'replicas: 99')),
    (dist) => {
      const plan = planTree(dist, buildTree('dev', [web]));
      expect(plan).toMatchObject({ edited: [apiPath, webPath], remove: [apiPath] });
      expect(pathsOf(plan)).toEqual([`changed ${webPath}`]);
    },
  );
});

test('conflict markers are rendered over and are no hand edit', () => {
  withWritten(
    (dist) => writeFileSync(join(dist, apiPath), '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n'),
    (dist) => {
      expect(pathsOf(planTree(dist, tree))).toEqual([`changed ${apiPath}`]);
      expect(planTree(dist, tree).edited).toEqual([]);
    },
  );
});

test('a change of the spec is no hand edit', () => {
  withWritten(
    () => undefined,
    (dist) => expect(planTree(dist, buildTree('dev', [changedWeb]))).toMatchObject({ edited: [], unchanged: 0 }),
  );
});

test.each([
  ['is missing', undefined],
  ['is damaged', '{"format": 1'],
  ['has conflict markers', `<<<<<<< HEAD\n${printIndex(tree)}=======\n>>>>>>> main\n`],
])('when the index %s, nothing is removed, what looks stale is foreign and the index is renewed', (_, text) => {
  const index = (dist: string): string => join(dist, 'dev.index.json');
  withWritten(
    (dist) => (text === undefined ? rmSync(index(dist)) : writeFileSync(index(dist), text)),
    (dist) => {
      const plan = planTree(dist, buildTree('dev', [changedWeb]));
      expect(plan).toMatchObject({ remove: [], foreign: [apiPath], index: { path: 'dev.index.json' } });
      expect(pathsOf(plan)).toEqual([`changed ${webPath}`]);
      writeTree(dist, [planTree(dist, tree)]);
      expect(filesBelow(dist)['dev.index.json']).toBe(printIndex(tree));
    },
  );
});

test('a selection writes and removes only what it selects, and the index keeps the rest', () => {
  withWritten(
    (dist) => writeFileSync(join(dist, 'dev/services/api/mine.txt'), ''),
    (dist) => {
      const now = buildTree('dev', [manifest('Service/a/new'), changedWeb]);
      const plan = planTree(dist, now, { selection: ofWeb });
      expect(pathsOf(plan)).toEqual([`changed ${webPath}`]);
      expect(plan).toMatchObject({ remove: [], foreign: [], unchanged: 0 });
      writeTree(dist, [plan]);
      expect(Object.fromEntries(parseIndex(filesBelow(dist)['dev.index.json'] ?? '', 'dev')?.files ?? [])).toEqual({
        [apiPath]: entryOf(tree, apiPath),
        [webPath]: entryOf(now, webPath),
      });
      expect(planTree(dist, now)).toMatchObject({ remove: [apiPath], foreign: ['dev/services/api/mine.txt'] });
    },
  );
});

test('a selected bundle that is gone is removed, and the others stay', () => {
  withWritten(
    () => undefined,
    (dist) => {
      const plan = planTree(dist, buildTree('dev', []), { selection: ofWeb });
      expect(plan).toMatchObject({ write: [], remove: [webPath], unchanged: 0 });
      writeTree(dist, [plan]);
      expect(Object.keys(filesBelow(dist))).toEqual(['dev.index.json', apiPath]);
    },
  );
});

test('the numbers for people add up all environments', () => {
  withWritten(
    (dist) => writeFileSync(join(dist, 'dev/mine.txt'), ''),
    (dist) => {
      const plans = [planTree(dist, buildTree('dev', [changedWeb])), planTree(dist, buildTree('staging', [api, web]))];
      expect(describePlan(plans)).toEqual({ written: 3, removed: 1, unchanged: 0, foreign: 1, isCurrent: false });
    },
  );
});

test.each([
  ['a file to write', buildTree('dev', [api, changedWeb]), { index: undefined }],
  ['a file to remove', buildTree('dev', [api]), { index: undefined }],
  ['an index to write', buildTree('dev', [api]), { remove: [] }],
])('a tree is current only without %s', (_, now, change) => {
  withWritten(
    () => undefined,
    (dist) => expect(describePlan([{ ...planTree(dist, now), ...change }])).toMatchObject({ isCurrent: false }),
  );
});
