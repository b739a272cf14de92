import { instanceTypeNames, instanceTypeOf, type InstanceType } from '../../../../lib/spec';

/** Most instance types of a managed node group; https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
const mostTypes = 20;

/**
 * What spot capacity of a group is made of: its own types and all that offer pods the same. AWS takes a node back when
 * it runs out of its type, so more types mean fewer interruptions; unequal ones would mislead the cluster autoscaler.
 *
 * @returns the group's own first, at most 20
 */
export function spotInstanceTypes(own: readonly string[]): readonly string[] {
  const shapes = new Set(own.flatMap((name) => shapeOf(instanceTypeOf(name))));
  const alike = instanceTypeNames.filter((name) => shapeOf(instanceTypeOf(name)).some((shape) => shapes.has(shape)));
  return [...new Set([...own, ...alike])].slice(0, mostTypes);
}

function shapeOf(type: InstanceType | undefined): readonly string[] {
  return type === undefined ? [] : [[type.vCpus, type.memoryMiB, type.maxPods, type.architecture].join(' ')];
}
