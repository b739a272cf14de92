import { fieldAt } from '../../../../manifest';
import { readSelector } from '../../../facts';
import { ofKind } from '../of-kind';

const name = 'kubernetes.io/metadata.name';

export const admissionBindingMatchesNothing = ofKind(
  {
    code: 'ADMISSION_BINDING_MATCHES_NOTHING',
    severity: 'error',
    title: 'the binding of an admission policy selects namespaces by a label that they have',
    why:
      'Of the keys under kubernetes.io, which belong to Kubernetes, namespaces have only kubernetes.io/metadata.name. A ' +
      'selector by another one, most often misspelt, matches none: the policy judges nothing, and nobody says so.',
    fix: 'Select by kubernetes.io/metadata.name, or by a label of your own.',
    sources: ['https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name'],
  },
  ['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding'].map(
    (kind) => `admissionregistration.k8s.io/${kind}`,
  ),
  (body) => {
    const selector = readSelector(fieldAt(body, 'spec', 'matchResources', 'namespaceSelector'));
    const expressions = (selector?.matchExpressions ?? []).filter(
      ({ operator }) => operator === 'In' || operator === 'Exists',
    );
    const keys = [...Object.keys(selector?.matchLabels ?? {}), ...expressions.map(({ key }) => key)];
    const wrong = keys.filter((key) => key.startsWith('kubernetes.io/') && key !== name);
    if (wrong.length === 0) return [];
    return [
      {
        field: 'spec.matchResources.namespaceSelector',
        message: 'no namespace has such a label, so the policy judges nothing',
        found: wrong.join(', '),
        accepted: name,
        fix: `select by ${name}`,
      },
    ];
  },
);
