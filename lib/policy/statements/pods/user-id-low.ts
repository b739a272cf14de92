import { containersOf, fieldAt, numberOf, type PodTemplate } from '../../../manifest';
import type { Violation } from '../../../problem';
import { eachPod, isForWindows } from '../../pods';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

/** Trivy asks for more than 10000, Checkov and kube-score for 10000. */
const highest = 10_000;
const keys = ['runAsUser', 'runAsGroup'] as const;

/** Numbers of users are the same on the node. */
export const userIdLow: PolicyStatement = {
  code: 'USER_ID_LOW',
  severity: 'warning',
  title: 'every container runs as a user and a group above 10000',
  why: 'A user number of the container is the same user on the node: below 10000 it may be one that exists there and owns files. Without a number it depends on the image, and runAsNonRoot fails where the image names its user by a word.',
  fix: 'set runAsUser and runAsGroup of the pod to a number above 10000, such as 10001',
  sources: ['Trivy KSV-0020, 0021', 'Checkov CKV_K8S_40', 'kube-score container-security-context-user-group-id'],
  subject: 'pods',
  check: eachPod((pod) => (isForWindows(pod) ? [] : ofContainers(pod))),
  cel: {
    expression: `variables.isWindows || variables.containers.all(c, ${keys.map((key) => `c.?securityContext.${key}.orValue(variables.podSpec.?securityContext.${key}.orValue(0)) > ${highest}`).join(' && ')})`,
    message: `runAsUser and runAsGroup must be above ${highest}`,
  },
};

function ofContainers(pod: PodTemplate): readonly Violation[] {
  return containersOf(pod).flatMap(({ path, fields }) =>
    keys.flatMap((key) => {
      const value = fieldAt(fields, 'securityContext', key) ?? fieldAt(pod.spec, 'securityContext', key);
      if ((numberOf(value) ?? 0) > highest) return [];
      return [
        {
          field: `${path}.securityContext.${key}`,
          message: `the container runs as a low ${key === 'runAsUser' ? 'user' : 'group'} number`,
          found: value === undefined ? 'nothing, here and at the pod' : printValue(value),
          accepted: `more than ${highest}`,
          fix: 'set 10001 at the pod',
        },
      ];
    }),
  );
}
