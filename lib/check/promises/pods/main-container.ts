import { containersOf, type Fields, type PodTemplate } from '../../../manifest';

/** The first of a pod's containers, which is the service itself; those beside it are init containers. */
export function mainContainer(pod: PodTemplate): Fields | undefined {
  return containersOf(pod).find(({ list }) => list === 'containers')?.fields;
}
