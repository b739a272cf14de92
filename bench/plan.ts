import { figuresOf } from './lines/judge';
import { bounds } from './lines/bounds';
import { work } from './checks/scenarios';
import { figure, keelson } from './keelson/figures';
import { bareNode } from './measure/bare-node';
import { figureKey, type FigureName } from './measure/figure-key';
import { sizeLabel, type Size } from './measure/size';
import type { Options } from './options';

/** Sizes at which every tool is measured, and one for keelson alone. */
const sizes: readonly Size[] = [
  ...[10, 100, 1000].flatMap((services) => [1, 3].map((environments) => ({ services, environments }))),
  { services: 5000, environments: 3 },
];
const largestForPeers = 1000;

/** What a run measures. */
export interface Plan {
  readonly sizes: readonly Size[];
  readonly isWanted: (name: FigureName) => boolean;
}

/** All figures, or with `--check` those that a bound needs, without what `--only` and `--sizes` leave out. */
export function planOf(options: Options): Plan {
  const needed = new Set(bounds.flatMap(figuresOf).map(figureKey));
  const chosen = options.sizes ?? sizes;
  const labels = chosen.map(sizeLabel);
  const isChosen = ({ size }: FigureName): boolean => size === undefined || labels.includes(sizeLabel(size));
  return {
    sizes: chosen,
    isWanted: (name) =>
      isChosen(name) && isNamed(name, options.only) && (options.check ? needed.has(figureKey(name)) : isSensible(name)),
  };
}

/** Beyond the largest size for peers only keelson is measured, and only what its bounds need. */
function isSensible({ tool, what, size }: FigureName): boolean {
  if (tool === work.tool) return size?.services === 1000 && size.environments === 1;
  return size === undefined || size.services <= largestForPeers || (tool === keelson && what === figure.cold);
}

function isNamed({ tool }: FigureName, only: Options['only']): boolean {
  if (only === undefined || tool === bareNode.tool) return true;
  return only.some((word) => tool.includes(word));
}
