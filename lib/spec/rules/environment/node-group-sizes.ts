import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** A group grows from its minimum over its desired size to its maximum; a cluster has a group that takes any pod. */
export const nodeGroupSizes: EnvironmentRule = ({ environment }) => {
  const groups = Object.entries(environment.cluster.nodeGroups);
  const path = ['cluster', 'nodeGroups'];
  const open = groups.some(([, { dedicated }]) => !dedicated);
  const closed = 'no node group takes pods that ask for none in particular';
  return [
    ...groups.flatMap(([name, { spot, ...size }]) => [
      ...check(size, [...path, name]),
      ...(spot ? check(spot, [...path, name, 'spot']) : []),
    ]),
    ...(open
      ? []
      : [{ code: 'NODE_GROUPS_DEDICATED', path, message: closed, fix: 'add a group that is not dedicated' }]),
  ];
};

interface Size {
  readonly minSize: number;
  readonly desiredSize: number;
  readonly maxSize: number;
}

function check({ minSize, desiredSize, maxSize }: Size, path: Path): Finding[] {
  if (minSize <= desiredSize && desiredSize <= maxSize) return [];
  const found = `${minSize}, ${desiredSize}, ${maxSize}`;
  return [
    {
      code: 'NODE_GROUP_SIZE',
      path: [...path, 'desiredSize'],
      involves: [
        [...path, 'minSize'],
        [...path, 'maxSize'],
      ],
      message: 'sizes are out of order',
      found,
      accepted: 'minSize <= desiredSize <= maxSize',
    },
  ];
}
