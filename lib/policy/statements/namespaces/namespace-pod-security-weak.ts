import { defaultPrivilegedNamespaces } from '../../cel-variables';
import { namespace } from '../../kinds';
import { podSecurityRestricted } from '../../sources';
import { labelsOf, nameOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const modes = ['enforce', 'audit', 'warn'];
const labelOf = (mode: string): string => `pod-security.kubernetes.io/${mode}`;

/** The last line that holds when every other check was gone around. */
export const namespacePodSecurityWeak: PolicyStatement = {
  code: 'NAMESPACE_POD_SECURITY_WEAK',
  severity: 'error',
  title: 'every namespace enforces the restricted level of Pod Security',
  why: 'Without the labels the API server lets any pod into the namespace, privileged ones too, whoever may create pods there. Namespaces of node agents are named in the settings and not asked.',
  fix: 'set pod-security.kubernetes.io/enforce, audit and warn to restricted',
  sources: [
    podSecurityRestricted,
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'Trivy KSV-0110',
  ],
  subject: [namespace],
  check: ({ body, privilegedNamespaces = defaultPrivilegedNamespaces }) => {
    if (privilegedNamespaces.includes(nameOf(body))) return [];
    const labels = labelsOf(body);
    return modes
      .filter((mode) => labels[labelOf(mode)] !== 'restricted')
      .map((mode) => ({
        field: `metadata.labels["${labelOf(mode)}"]`,
        message: 'the namespace takes pods that are not restricted',
        found: labels[labelOf(mode)] ?? 'no label',
        accepted: 'restricted',
        fix: 'set restricted, or name the namespace among the privileged ones',
      }));
  },
  cel: {
    expression: `object.metadata.name in variables.privilegedNamespaces || [${modes.map((mode) => `'${labelOf(mode)}'`).join(', ')}].all(key, object.metadata.?labels[?key].orValue('') == 'restricted')`,
    message: 'the namespace must enforce, audit and warn at the restricted level of Pod Security',
  },
};
