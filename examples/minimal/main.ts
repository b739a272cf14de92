import { bundles } from '../../charts';
import { checkPlatform } from '../../lib/check';
import { startKeelson } from '../../lib/cli';
import { renderPlatform } from '../../lib/render';
import { resolvePlatform } from '../../lib/spec';
import { planTree, updateTree } from '../../lib/tree';
import { platform } from './environments';

void startKeelson({
  platform,
  bundles,
  resolve: resolvePlatform,
  render: renderPlatform,
  check: checkPlatform,
  plan: planTree,
  update: updateTree,
});
