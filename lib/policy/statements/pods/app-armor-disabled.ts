import { fieldAt, fieldPath, textsOf } from '../../../manifest';
import type { Violation } from '../../../problem';
import { eachSecurityContext } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyInput, PolicyStatement } from '../../statement';

const allowed = ['RuntimeDefault', 'Localhost'];
const annotation = 'container.apparmor.security.beta.kubernetes.io/';
const ofField = eachSecurityContext(({ path, fields }) => {
  const profile = fieldAt(fields, 'appArmorProfile');
  const type = fieldAt(profile, 'type');
  if (profile === undefined || allowed.some((name) => name === type)) return undefined;
  return {
    field: `${path}.appArmorProfile.type`,
    message: 'the AppArmor profile of the runtime is switched off',
    found: typeof type === 'string' ? type : 'no type',
    accepted: allowed.join(', '),
    fix: 'remove the profile, or set RuntimeDefault',
  };
});

/** AppArmor confines what a process may open, whoever it runs as. */
export const appArmorDisabled: PolicyStatement = {
  code: 'APP_ARMOR_DISABLED',
  severity: 'error',
  title: 'no pod switches AppArmor off',
  why: 'The profile that the container runtime loads keeps a process from mounting file systems and from writing to /proc and /sys. Unconfined drops that line of defence.',
  fix: 'remove the profile, or set it to RuntimeDefault or to one on the node (Localhost)',
  sources: [podSecurityBaseline, 'Trivy KSV-0002', 'Kyverno restrict-apparmor-profiles'],
  subject: 'pods',
  check: (input) => [...ofField(input), ...ofAnnotations(input)],
  cel: {
    expression:
      "variables.securityContexts.all(s, !has(s.appArmorProfile) || s.appArmorProfile.type in ['RuntimeDefault', 'Localhost']) && " +
      `variables.podMetadata.?annotations.orValue({}).all(key, !key.startsWith('${annotation}') || variables.podMetadata.annotations[key] in ['', 'runtime/default'] || variables.podMetadata.annotations[key].startsWith('localhost/'))`,
    message: 'AppArmor profiles must be RuntimeDefault or Localhost',
  },
};

function ofAnnotations({ pods }: PolicyInput): readonly Violation[] {
  return pods.flatMap(({ path, metadata }) => {
    const annotations = metadata['annotations'];
    if (annotations === undefined) return [];
    return Object.entries(textsOf(annotations))
      .filter(([key, value]) => key.startsWith(annotation) && !isAllowed(value))
      .map(([key, value]) => ({
        field: `${fieldPath(path, 'metadata')}.annotations["${key}"]`,
        message: 'the AppArmor profile of the runtime is switched off',
        found: value,
        accepted: 'runtime/default, localhost/<profile>',
        fix: 'remove the annotation',
      }));
  });
}

function isAllowed(value: string): boolean {
  return value === '' || value === 'runtime/default' || value.startsWith('localhost/');
}
