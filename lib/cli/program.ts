import type { Bundle } from '../bundle';
import type { checkPlatform } from '../check';
import type { renderPlatform } from '../render';
import type { PlatformSource, resolvePlatform } from '../spec';
import type { planTree, updateTree } from '../tree';

/** What a project consists of, and the steps that turn it into files, in their order. */
export interface Program {
  /** What the user wrote; `environments/index.ts` exports it as `platform`, so that problems can name file and line. */
  readonly platform: PlatformSource;
  /** What becomes of it: the families of charts. */
  readonly bundles: readonly Bundle[];
  readonly resolve: typeof resolvePlatform;
  readonly render: typeof renderPlatform;
  readonly check: typeof checkPlatform;
  readonly plan: typeof planTree;
  readonly update: typeof updateTree;
}
