import type { RuleCases } from '../../rule-cases';
import { all, container, pod } from './objects';

const context = (fields: string): string => container(`securityContext: { ${fields} }`);
const ofPod = (fields: string): string => pod(`securityContext: { ${fields} }`);

export const cases: RuleCases = {
  code: 'SECURITY_CONTEXT_INVALID',
  passes: [
    {
      yaml: all(
        context('allowPrivilegeEscalation: false, runAsUser: 1000, seccompProfile: { type: RuntimeDefault }'),
        ofPod('fsGroup: 2000, sysctls: [{ name: net.core.somaxconn, value: "1" }]'),
        context('seccompProfile: { type: Localhost, localhostProfile: web.json }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        context('allowPrivilegeEscalation: false, privileged: true'),
        context('allowPrivilegeEscalation: false, capabilities: { add: [CAP_SYS_ADMIN] }'),
        context('runAsUser: -1'),
        context('procMount: Unmasked'),
        context('seccompProfile: { type: Localhost }'),
        context('seccompProfile: { type: RuntimeDefault, localhostProfile: web.json }'),
        context('appArmorProfile: { type: Localhost, localhostProfile: "" }'),
        ofPod('supplementalGroups: [2147483648]'),
        ofPod('seLinuxChangePolicy: Always'),
        ofPod('sysctls: [{ name: A, value: "1" }]'),
        ofPod('sysctls: [{ name: a, value: "1" }, { name: a, value: "2" }]'),
        pod('hostPID: true, shareProcessNamespace: true'),
        pod('hostUsers: false, hostPID: true'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].securityContext.allowPrivilegeEscalation: a privileged container can always escalate; found false',
        'Pod/shop/web spec.containers[0].securityContext.capabilities.add[0]: a container with this capability can always escalate; found "CAP_SYS_ADMIN"',
        'Pod/shop/web spec.containers[0].securityContext.runAsUser: runAsUser is out of range; found -1; accepted 0 to 2147483647',
        'Pod/shop/web spec.containers[0].securityContext.procMount: this needs user namespaces; found "Unmasked"; fix: set hostUsers: false for the pod',
        'Pod/shop/web spec.containers[0].securityContext.seccompProfile.localhostProfile: a profile of type Localhost needs its path',
        'Pod/shop/web spec.containers[0].securityContext.seccompProfile.localhostProfile: only a profile of type Localhost has a path; found "web.json"',
        'Pod/shop/web spec.containers[0].securityContext.appArmorProfile.localhostProfile: a profile of type Localhost needs its path; found ""',
        'Pod/shop/web spec.securityContext.supplementalGroups[0]: supplementalGroups[0] is out of range; found 2147483648; accepted 0 to 2147483647',
        'Pod/shop/web spec.securityContext.seLinuxChangePolicy: this is no policy of SELinux labels; found "Always"; accepted MountOption, Recursive',
        'Pod/shop/web spec.securityContext.sysctls[0].name: this is not a sysctl; found "A"; accepted a name such as "net.core.somaxconn"; fix: such as "a"',
        'Pod/shop/web spec.securityContext.sysctls[1].name: this sysctl is set already; found "a"',
        'Pod/shop/web spec.shareProcessNamespace: the processes of the host are shared already by hostPID; found true',
        'Pod/shop/web spec.hostPID: with user namespaces a pod has no namespaces of its host; found true',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};
