// A run as a process of its own: `write-version <folder> <version>`. Prints `ready` when it begins and `planned` before
// it writes; or what it found edited by hand, which it does not overwrite.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { planTree } from '../../lib/tree/plan-tree';
import { updateTree } from '../../lib/tree/update-tree';
import { treesOf } from './versions';

const [, , folder = '', version = ''] = process.argv;
const dist = join(folder, 'dist');
const files = { record: join(folder, 'state/files'), lock: join(folder, 'state/lock') };
const trees = treesOf(Number(version));

writeSync(1, 'ready\n');
void updateTree(
  dist,
  (known) => {
    const plans = trees.map((tree) => planTree(dist, tree, { known }));
    const edited = plans.flatMap((plan) => plan.edited);
    writeSync(1, edited.length === 0 ? 'planned\n' : `edited ${edited.join(' ')}\n`);
    if (edited.length === 0) return plans;
    process.exit(2);
  },
  { files, contentKey: version, onWait: () => writeSync(1, 'waited\n') },
);
