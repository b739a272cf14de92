import { fieldAt, isFields, listOf } from '../../../manifest';
import { eachPod, podSpecPath } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** An emptyDir is the disk, or the memory, of the node. */
export const emptyDirUnbounded: PolicyStatement = {
  code: 'EMPTY_DIR_UNBOUNDED',
  severity: 'warning',
  title: 'every emptyDir has a size limit',
  why: 'An emptyDir without a limit can fill the disk of its node, or its memory with medium: Memory, and other pods are evicted for it.',
  fix: 'set emptyDir.sizeLimit',
  sources: ['Kyverno require-emptydir-requests-and-limits', 'kubernetes/kubernetes#119611'],
  subject: 'pods',
  check: eachPod((pod) =>
    listOf(pod.spec['volumes']).flatMap((volume, index) => {
      const source = fieldAt(volume, 'emptyDir');
      if (!isFields(source) || source['sizeLimit'] !== undefined) return [];
      return [
        {
          field: `${podSpecPath(pod)}.volumes[${index}].emptyDir.sizeLimit`,
          message: 'the volume may fill the disk of the node',
          fix: 'set how large it may get, such as 64Mi',
        },
      ];
    }),
  ),
  cel: {
    expression: 'variables.podSpec.?volumes.orValue([]).all(v, !has(v.emptyDir) || v.emptyDir.?sizeLimit.hasValue())',
    message: 'every emptyDir must set sizeLimit',
  },
};
