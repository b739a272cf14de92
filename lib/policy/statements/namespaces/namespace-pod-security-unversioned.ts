import { namespace } from '../../kinds';
import { labelsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const modes = ['enforce', 'audit', 'warn'];
const labelOf = (mode: string): string => `pod-security.kubernetes.io/${mode}`;

/** The levels change with Kubernetes. */
export const namespacePodSecurityUnversioned: PolicyStatement = {
  code: 'NAMESPACE_POD_SECURITY_UNVERSIONED',
  severity: 'warning',
  title: 'the level of Pod Security is that of a named version',
  why: 'A level without version is that of the API server of the day: after an upgrade of the cluster it may refuse pods that ran before, at the worst moment. Modes without a level are not asked.',
  fix: 'set the label with -version to the version of the cluster, such as v1.36',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
  subject: [namespace],
  check: ({ body }) => {
    const labels = labelsOf(body);
    return modes
      .filter((mode) => labels[labelOf(mode)] !== undefined && !isVersion(labels[`${labelOf(mode)}-version`]))
      .map((mode) => ({
        field: `metadata.labels["${labelOf(mode)}-version"]`,
        message: 'the level changes with the next upgrade of the cluster',
        found: labels[`${labelOf(mode)}-version`] ?? 'no label',
        accepted: 'a version, such as v1.36',
        fix: 'name the version',
      }));
  },
  cel: {
    expression: `[${modes.map((mode) => `'${labelOf(mode)}'`).join(', ')}].all(key, !object.metadata.?labels[?key].hasValue() || !(object.metadata.labels[?key + '-version'].orValue('latest') in ['latest', '']))`,
    message: 'the Pod Security labels must name a version',
  },
};

function isVersion(label: string | undefined): boolean {
  return label !== undefined && label !== 'latest' && label !== '';
}
