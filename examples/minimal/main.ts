import { bundles } from '../../charts';
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
  build: buildTree,
  plan: planTree,
  write: writeTree,
});
