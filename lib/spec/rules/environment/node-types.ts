import { architectureOf, offeredNodeTypes } from '../../aws';
import type { NodeGroup } from '../../environment/node-groups';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';
import { offeredInstead } from './offered-instead';

/** Nodes are of types that EC2 has, and those of a group run the same images. */
export const nodeTypes: EnvironmentRule = ({ environment }) =>
  Object.entries(environment.cluster.nodeGroups).flatMap(([name, group]) => {
    const path = ['cluster', 'nodeGroups', name, 'instanceTypes'];
    return [...unknownTypes(group, path), ...mixedTypes(group, path)];
  });

function unknownTypes({ instanceTypes }: NodeGroup, path: readonly string[]): Finding[] {
  return instanceTypes.flatMap((type, index): Finding[] => {
    if (offeredNodeTypes.includes(type)) return [];
    const place = { path: [...path, String(index)], found: type, ...offeredInstead(type, offeredNodeTypes) };
    return [{ ...place, code: 'INSTANCE_TYPE_NOT_OFFERED', message: 'there is no such instance type in EC2' }];
  });
}

function mixedTypes({ instanceTypes }: NodeGroup, path: readonly string[]): Finding[] {
  const [first = ''] = instanceTypes;
  const index = instanceTypes.findIndex((type) => architectureOf(type) !== architectureOf(first));
  const other = instanceTypes[index];
  if (other === undefined) return [];
  return [
    {
      code: 'ARCHITECTURES_DIFFER',
      path: [...path, String(index)],
      message: 'an image that runs on one type of the group does not run on the other',
      found: `${other} (${architectureOf(other)}), ${first} (${architectureOf(first)})`,
      accepted: 'types of one architecture',
      fix: 'make two groups, or take types of one architecture',
    },
  ];
}
