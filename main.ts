import { bundles } from './charts';
import { platform } from './environments';
import { extensions } from './extensions';
import { checkPlatform } from './lib/check';
import { startKeelson } from './lib/cli';
import { renderPlatform } from './lib/render';
import { resolvePlatform } from './lib/spec';
import { planTree, updateTree } from './lib/tree';

/**
 * From one description of the platform to the files that run it. Data goes one way, from line to line, and nothing is
 * written unless every environment is valid. lib/cli runs as many of the steps as a command needs.
 */
void startKeelson({
  platform, // environments/: base, components, and what differs per environment
  bundles: [...bundles, ...extensions], // charts/ and extensions/: what becomes of services and environments
  resolve: resolvePlatform, // layers merged, defaults filled in, checked, frozen
  render: renderPlatform, // one bundle at a time: charts, object overlays, rules about objects, YAML
  check: checkPlatform, // every rule that looks further than a bundle
  plan: planTree, // compared with dist/
  update: updateTree, // only what differs
});
