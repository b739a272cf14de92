import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { buildTree, planTree, readKnownFiles, updateTree, type TreePlan } from '../../../../lib/tree';
import { anyManifests, filesBelow, withFolderLater } from '../manifests';

/** What somebody does to a file: edits it, removes it, or puts one beside it. */
const tampering = fc.record({
  at: fc.nat(40),
  how: fc.constantFrom<Tampering['how']>('edit', 'swap', 'remove', 'add'),
});

interface Tampering {
  readonly at: number;
  readonly how: 'edit' | 'swap' | 'remove' | 'add';
}

test('what is known of files never changes a plan, whatever was done to them meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(anyManifests, anyManifests, fc.array(tampering, { maxLength: 4 }), async (first, second, done) => {
      await withFolderLater(async (folder) => {
        const dist = join(folder, 'dist');
        const files = { record: join(folder, 'record'), lock: join(folder, 'lock') };
        const before = buildTree('dev', first);
        await updateTree(dist, (known) => [planTree(dist, before, { known })], { files });
        for (const change of done) tamper(dist, change);
        const known = readKnownFiles(files.record);
        for (const tree of [before, buildTree('dev', second)]) {
          expect(toldBy(planTree(dist, tree, { known }))).toEqual(toldBy(planTree(dist, tree)));
        }
      });
    }),
  );
});

function tamper(dist: string, { at, how }: Tampering): void {
  const all = filesBelow(dist);
  const paths = Object.keys(all);
  const path = paths[at % paths.length] ?? 'dev.index.json';
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  if (how === 'edit') writeFileSync(file, 'mine');
  if (how === 'swap') writeFileSync(file, [...(all[path] ?? '')].reverse().join('')); // as many bytes
  if (how === 'remove') rmSync(file, { force: true });
  if (how === 'add') writeFileSync(join(dirname(file), `mine-${at}`), '');
}

function toldBy({ write, remove, edited, foreign, unchanged, index }: TreePlan): object {
  return {
    write: write.map(({ path, reason }) => [path, reason]),
    remove,
    edited,
    foreign,
    unchanged,
    index: index?.sha256,
  };
}
