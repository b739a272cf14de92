import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTree, planTree, writeTree } from '../../../lib/tree';
import { filesBelow, manifest, withFolder } from './manifests';

const tree = buildTree('dev', [
  manifest('Service/a/api'),
  manifest('Role/argocd/x', { bundle: 'argocd/applications' }),
]);
const empty = buildTree('dev', []);
const [argocdPath = '', apiPath = ''] = tree.files.keys();
const problem = (code: string, path: string): Error =>
  expect.objectContaining({
    problems: [expect.objectContaining({ code, file: expect.stringMatching(new RegExp(`${path}$`)) })],
  });

/** `dist` with the tree written, beside a folder `outside` that holds a file which must stay as it is. */
function withWritten(use: (dist: string, outside: string) => void): void {
  withFolder((folder) => {
    const [dist, outside] = [join(folder, 'dist'), join(folder, 'outside')];
    mkdirSync(outside);
    writeFileSync(join(outside, 'keep.yaml'), 'keep');
    writeTree(dist, [planTree(dist, tree)]);
    use(dist, outside);
    expect(readFileSync(join(outside, 'keep.yaml'), 'utf8')).toBe('keep');
  });
}

test.each(['dev', 'dev/services', 'dev/services/api', 'argocd', 'argocd/dev', apiPath, argocdPath, 'dev.index.json'])(
  'fails when %s is a link out of dist, whether files are written or removed there, and writes nothing',
  (place) => {
    withWritten((dist, outside) => {
      renameSync(join(dist, place), join(outside, 'moved'));
      symlinkSync(join(outside, 'moved'), join(dist, place));
      const before = filesBelow(outside);
      expect(() => planTree(dist, tree)).toThrow(problem('DIST_SYMBOLIC_LINK', place));
      if (place !== 'dev.index.json') expect(() => planTree(dist, empty)).toThrow(problem('DIST_SYMBOLIC_LINK', place));
      expect(filesBelow(outside)).toEqual(before);
    });
  },
);

test('dist itself may be a link', () => {
  withWritten((dist, outside) => {
    symlinkSync(dist, join(outside, 'link'));
    expect(planTree(join(outside, 'link'), tree).index).toBeUndefined();
  });
});

test("a link that is in nobody's way is foreign, and what it leads to is not listed", () => {
  withWritten((dist, outside) => {
    symlinkSync(outside, join(dist, 'dev/link'));
    expect(planTree(dist, tree)).toMatchObject({ foreign: ['dev/link'], write: [] });
  });
});

test('a forged index removes nothing outside the folders of its environment', () => {
  withWritten((dist, outside) => {
    writeTree(dist, [planTree(dist, buildTree('staging', [manifest('Service/a/api')]))]);
    const paths = [
      join(outside, 'keep.yaml'),
      '../outside/keep.yaml',
      'dev/../../outside/keep.yaml',
      apiPath.replace('dev', 'staging'),
    ];
    const entry = { object: '', sha256: '0'.repeat(64) };
    const files = Object.fromEntries(paths.map((path) => [path, entry]));
    writeFileSync(join(dist, 'dev.index.json'), JSON.stringify({ format: 1, environment: 'dev', files }));
    const plan = planTree(dist, tree);
    expect(plan.remove).toEqual([]);
    writeTree(dist, [plan]);
    expect(planTree(dist, buildTree('staging', [manifest('Service/a/api')])).write).toEqual([]);
  });
});

test('fails with every place where a file or folder is in the way', () => {
  withWritten((dist) => {
    rmSync(join(dist, 'dev/services/api'), { recursive: true });
    writeFileSync(join(dist, 'dev/services/api'), 'a file');
    rmSync(join(dist, argocdPath));
    mkdirSync(join(dist, argocdPath));
    const problems = [argocdPath, 'dev/services/api'].map((path): unknown =>
      expect.objectContaining({ code: 'DIST_BLOCKED', file: join(dist, path) }),
    );
    expect(() => planTree(dist, tree)).toThrow(expect.objectContaining({ problems }));
    expect(planTree(dist, empty)).toMatchObject({ remove: [], foreign: ['dev/services/api'] });
  });
});

test('fails on a tree with a path that is not its own, which only a bug can make', () => {
  withWritten((dist) => {
    const files = new Map([['../outside/keep.yaml', { object: '', sha256: '', text: () => 'x' }]]);
    expect(() => planTree(dist, { ...tree, files })).toThrow('../outside/keep.yaml');
  });
});
