import { highestId, relativePath } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import type { ObjectSubject } from '../../rule';
import { none, ofEach, together } from '../../together';
import {
  at,
  between,
  containerRule,
  each,
  isSet,
  named,
  oneOf,
  podRule,
  refuse,
  required,
  textAt,
  type Place,
} from './place';

const judgeId = between(0, highestId);
const sysctl = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
const judgeSysctl = named(
  { accepts: (text) => text.length <= 253 && sysctl.test(text), accepted: 'a name such as "net.core.somaxconn"' },
  'a sysctl',
);

const containers = containerRule(
  {
    code: 'SECURITY_CONTEXT_INVALID',
    title: 'security contexts do not contradict themselves, and ids are numbers that a user can have',
    why:
      'An API server refuses the pod otherwise: a privileged container, or one with CAP_SYS_ADMIN, can always escalate; a ' +
      'local profile needs a path; user namespaces and namespaces of the host exclude each other.',
    fix: 'Take back one of the two settings.',
    sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  },
  ({ container, pod }) => {
    const context = at(container, 'securityContext');
    if (!isSet(context)) return [];
    return together(
      ofEach(['runAsUser', 'runAsGroup'], (key) => judgeId(at(context, key))),
      judgeProfiles(context),
      judgeEscalation(context),
      judgeProcMount(at(context, 'procMount'), pod.spec),
    );
  },
);

const pods = podRule(containers, ({ spec }) => {
  const context = at(spec, 'securityContext');
  return together(
    ofEach(['runAsUser', 'runAsGroup', 'fsGroup'], (key) => judgeId(at(context, key))),
    ofEach(each(at(context, 'supplementalGroups')), judgeId),
    oneOf(['MountOption', 'Recursive'], 'policy of SELinux labels')(at(context, 'seLinuxChangePolicy')),
    judgeProfiles(context),
    judgeSysctls(each(at(context, 'sysctls'))),
    judgeNamespaces(spec),
  );
});

export const securityContextInvalid = {
  ...containers,
  check: (subject: ObjectSubject): readonly Violation[] => together(pods.check(subject), containers.check(subject)),
};

function judgeProfiles(context: Place): readonly Violation[] {
  return ofEach(['seccompProfile', 'appArmorProfile'], (name) => {
    const profile = at(context, name);
    const path = at(profile, 'localhostProfile');
    const isLocal = at(profile, 'type').value === 'Localhost';
    if (!isSet(profile)) return [];
    if (!isLocal) return isSet(path) ? [refuse(path, 'only a profile of type Localhost has a path')] : [];
    if (!isSet(path) || path.value === '') return required(path, 'a profile of type Localhost needs its path');
    return name === 'seccompProfile' ? named(relativePath, 'a path of a profile')(path) : [];
  });
}

function judgeEscalation(context: Place): readonly Violation[] {
  const escalation = at(context, 'allowPrivilegeEscalation');
  if (escalation.value !== false) return none;
  const isPrivileged = at(context, 'privileged').value === true;
  const added = each(at(context, 'capabilities', 'add')).filter((capability) => capability.value === 'CAP_SYS_ADMIN');
  return together(
    isPrivileged ? [refuse(escalation, 'a privileged container can always escalate')] : none,
    added.map((capability) => refuse(capability, 'a container with this capability can always escalate')),
  );
}

function judgeProcMount(procMount: Place, spec: Place): readonly Violation[] {
  if (procMount.value !== 'Unmasked' || at(spec, 'hostUsers').value === false) return none;
  return [refuse(procMount, 'this needs user namespaces', { fix: 'set hostUsers: false for the pod' })];
}

function judgeSysctls(sysctls: readonly Place[]): readonly Violation[] {
  const seen = new Set<string>();
  return ofEach(sysctls, (each) => {
    const name = at(each, 'name');
    const text = textAt(name) ?? '';
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated ? [refuse(name, 'this sysctl is set already')] : judgeSysctl(name);
  });
}

function judgeNamespaces(spec: Place): readonly Violation[] {
  const ofHost = ['hostNetwork', 'hostPID', 'hostIPC']
    .map((key) => at(spec, key))
    .filter(({ value }) => value === true);
  const isShared = at(spec, 'shareProcessNamespace').value === true && at(spec, 'hostPID').value === true;
  return together(
    at(spec, 'hostUsers').value === false
      ? ofHost.map((place) => refuse(place, 'with user namespaces a pod has no namespaces of its host'))
      : none,
    isShared
      ? [refuse(at(spec, 'shareProcessNamespace'), 'the processes of the host are shared already by hostPID')]
      : none,
  );
}
