import { containersOf, fieldAt, type PodTemplate } from '../../../manifest';
import type { Violation } from '../../../problem';
import { eachPod, hasOwnUserNamespace, podSpecPath } from '../../pods';
import { printValue } from '../../print-value';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** The kubelet then refuses an image that would start as root. */
export const rootAllowed: PolicyStatement = {
  code: 'ROOT_ALLOWED',
  severity: 'error',
  title: 'every container refuses to run as root',
  why: 'Root in a container is root of the kernel that all containers of the node share. With runAsNonRoot the kubelet refuses to start an image whose user is root.',
  fix: 'set securityContext.runAsNonRoot of the pod to true, and a user above 10000 where the image names none',
  sources: [podSecurityRestricted, 'Trivy KSV-0012', 'Checkov CKV_K8S_23', 'kubescape C-0013', 'kube-linter'],
  subject: 'pods',
  check: eachPod((pod) => {
    if (hasOwnUserNamespace(pod)) return [];
    const own = fieldAt(pod.spec, 'securityContext', 'runAsNonRoot');
    const wrong = own === false ? [violation(podSpecPath(pod), own)] : [];
    return [...wrong, ...ofContainers(pod, own === true)];
  }),
  cel: {
    expression:
      'variables.hasOwnUsers || (variables.podSpec.?securityContext.runAsNonRoot.orValue(true) == true && ' +
      'variables.containers.all(c, c.?securityContext.runAsNonRoot.orValue(variables.podSpec.?securityContext.runAsNonRoot.orValue(false)) == true))',
    message: 'pods or all of their containers must set securityContext.runAsNonRoot to true',
  },
};

function ofContainers(pod: PodTemplate, isSetByPod: boolean): readonly Violation[] {
  return containersOf(pod).flatMap(({ path, fields }) => {
    const value = fieldAt(fields, 'securityContext', 'runAsNonRoot');
    return (value === undefined ? isSetByPod : value === true) ? [] : [violation(path, value)];
  });
}

function violation(holder: string, value: unknown): Violation {
  return {
    field: `${holder}.securityContext.runAsNonRoot`,
    message: 'the container may run as root',
    found: value === undefined ? 'nothing, here and at the pod' : printValue(value),
    accepted: 'true',
    fix: 'set it to true at the pod',
  };
}
