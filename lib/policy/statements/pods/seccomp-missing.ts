import { containersOf, fieldAt, textOf, type PodTemplate } from '../../../manifest';
import type { Violation } from '../../../problem';
import { eachPod, isForWindows, podSpecPath } from '../../pods';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

const allowed: readonly (string | undefined)[] = ['RuntimeDefault', 'Localhost'];

/** Seccomp closes the system calls that hardly a program needs, and most breakouts do. */
export const seccompMissing: PolicyStatement = {
  code: 'SECCOMP_MISSING',
  severity: 'error',
  title: 'every container runs with a seccomp profile',
  why: 'Without a profile a process may use every system call of the kernel, and most ways out of a container need a rare one. Kubernetes sets none by default.',
  fix: 'set securityContext.seccompProfile.type of the pod to RuntimeDefault',
  sources: [podSecurityRestricted, 'Trivy KSV-0030, 0104', 'Checkov CKV_K8S_31', 'kubescape C-0055'],
  subject: 'pods',
  check: eachPod((pod) => {
    if (isForWindows(pod)) return [];
    const own = profileOf(pod.spec);
    const path = `${podSpecPath(pod)}.securityContext.seccompProfile.type`;
    const wrong = own !== undefined && !allowed.includes(own) ? [violation(path, own)] : [];
    return [...wrong, ...ofContainers(pod, allowed.includes(own))];
  }),
  cel: {
    expression:
      "variables.isWindows || (variables.podSpec.?securityContext.seccompProfile.type.orValue('RuntimeDefault') in ['RuntimeDefault', 'Localhost'] && " +
      "variables.containers.all(c, c.?securityContext.seccompProfile.type.orValue(variables.podSpec.?securityContext.seccompProfile.type.orValue('')) in ['RuntimeDefault', 'Localhost']))",
    message: 'pods or all of their containers must set seccompProfile to RuntimeDefault or Localhost',
  },
};

function ofContainers(pod: PodTemplate, isSetByPod: boolean): readonly Violation[] {
  return containersOf(pod).flatMap(({ path, fields }) => {
    const type = profileOf(fields);
    if (type === undefined ? isSetByPod : allowed.includes(type)) return [];
    return [violation(`${path}.securityContext.seccompProfile.type`, type)];
  });
}

function profileOf(holder: unknown): string | undefined {
  const profile = fieldAt(holder, 'securityContext', 'seccompProfile');
  return profile === undefined ? undefined : (textOf(fieldAt(profile, 'type')) ?? '');
}

function violation(field: string, found: string | undefined): Violation {
  return {
    field,
    message: 'no seccomp profile holds',
    found: found ?? 'nothing, here and at the pod',
    accepted: 'RuntimeDefault, Localhost',
    fix: 'set RuntimeDefault at the pod',
  };
}
