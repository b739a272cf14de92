import { fieldAt, isFields, listOf, textOf } from '../../../manifest';
import { eachPod, podSpecPath } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Files of the node. */
export const hostPathMounted: PolicyStatement = {
  code: 'HOST_PATH_MOUNTED',
  severity: 'error',
  title: 'no pod mounts a path of its node',
  why: 'With hostPath a pod reads, and often writes, files of the node: credentials of the kubelet, sockets of the runtime, data of other pods. Its data is also gone on the next node.',
  fix: 'use emptyDir for scratch space and a PersistentVolumeClaim for data that stays',
  sources: [podSecurityBaseline, 'Trivy KSV-0023, 0121', 'kubescape C-0048', 'Kyverno disallow-host-path'],
  subject: 'pods',
  check: eachPod((pod) =>
    listOf(pod.spec['volumes']).flatMap((volume, index) => {
      const source = fieldAt(volume, 'hostPath');
      if (!isFields(source)) return [];
      return [
        {
          field: `${podSpecPath(pod)}.volumes[${index}].hostPath`,
          message: 'the pod mounts a path of its node',
          found: textOf(source['path']) ?? 'no path',
          fix: 'use emptyDir or a PersistentVolumeClaim',
        },
      ];
    }),
  ),
  cel: {
    expression: 'variables.podSpec.?volumes.orValue([]).all(v, !has(v.hostPath))',
    message: 'hostPath volumes are not allowed',
  },
};
