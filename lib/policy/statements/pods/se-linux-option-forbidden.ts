import { fieldAt, isFields, textOf } from '../../../manifest';
import { eachSecurityContext } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

const types = ['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

/** SELinux keeps containers apart by the type of their processes. */
export const seLinuxOptionForbidden: PolicyStatement = {
  code: 'SE_LINUX_OPTION_FORBIDDEN',
  severity: 'error',
  title: 'no pod leaves the SELinux types of containers',
  why: 'Another type, such as spc_t, or a user or role of its own takes a process out of the confinement that SELinux gives to containers.',
  fix: 'remove user and role, and use one of the types for containers',
  sources: [podSecurityBaseline, 'Trivy KSV-0025', 'Kyverno disallow-selinux'],
  subject: 'pods',
  check: eachSecurityContext(({ path, fields }) => {
    const options = fieldAt(fields, 'seLinuxOptions');
    if (!isFields(options)) return undefined;
    const wrong = (['type', 'user', 'role'] as const).filter((key) => !isAllowed(key, textOf(options[key]) ?? ''));
    return wrong.map((key) => ({
      field: `${path}.seLinuxOptions.${key}`,
      message: 'the SELinux option is not allowed',
      found: textOf(options[key]) ?? '',
      accepted: key === 'type' ? types.join(', ') : 'nothing',
      fix: 'remove it',
    }));
  }),
  cel: {
    expression: `variables.securityContexts.all(s, s.?seLinuxOptions.type.orValue('') in ['', ${types.map((type) => `'${type}'`).join(', ')}] && s.?seLinuxOptions.user.orValue('') == '' && s.?seLinuxOptions.role.orValue('') == '')`,
    message: `seLinuxOptions may set the types ${types.join(', ')}, and neither user nor role`,
  },
};

function isAllowed(key: 'type' | 'user' | 'role', value: string): boolean {
  return value === '' || (key === 'type' && types.includes(value));
}
