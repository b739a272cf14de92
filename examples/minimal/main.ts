import { bundles } from '../../charts';
import { checkPlatform } from '../../lib/check';
import { startKeelson } from '../../lib/cli';
import { renderPlatform } from '../../lib/render';
import { resolvePlatform } from '../../lib/spec';
import { buildTree, planTree, writeTree } from '../../lib/tree';
import { platform } from './environments';

void startKeelson({
  platform,
  bundles,
  resolve: resolvePlatform,
  render: renderPlatform,
  check: checkPlatform,
  build: buildTree,
  plan: planTree,
  write: writeTree,
});
