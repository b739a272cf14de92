import type { Problem } from '../../../../lib/problem';
import { breach, type Need } from './need';
import { nodeGroups, type NodeGroup } from './node-groups';

const sizes = ['minSize', 'desiredSize', 'maxSize'] as const;

/** The checks of the spec pack pods on these sizes, however many groups share them. */
export const groupSizes: Need = (sides) => {
  const made = nodeGroups(sides);
  const { name: environment, cluster } = sides.environment;
  return Object.entries(cluster.nodeGroups).flatMap(([group, { spot, ...size }]) => {
    const spec = `${environment}.cluster.nodeGroups.${group}`;
    const ofGroup = made.filter((one) => one.group === group);
    return [
      ...check(
        size,
        ofGroup.filter(({ isSpot }) => !isSpot),
        spec,
      ),
      ...check(
        spot ?? { minSize: 0, desiredSize: 0, maxSize: 0 },
        ofGroup.filter(({ isSpot }) => isSpot),
        `${spec}.spot`,
      ),
    ];
  });
};

function check(
  planned: { readonly [Size in (typeof sizes)[number]]: number },
  made: readonly NodeGroup[],
  spec: string,
): Problem[] {
  return sizes.flatMap((size) => {
    const total = made.reduce((sum, group) => sum + group.sizes[size], 0);
    if (total === planned[size]) return [];
    const message = `node groups of the template have another ${size} than the spec`;
    return [
      breach('GROUP_SIZE', { message, spec: `${spec}.${size}`, found: String(total), accepted: String(planned[size]) }),
    ];
  });
}
