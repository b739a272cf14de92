import { fieldAt, isFields } from '../../../../manifest';
import { readSelector, type LabelSelector } from '../../../facts';
import { ofKind } from '../of-kind';

export const admissionBindingScope = ofKind(
  {
    code: 'ADMISSION_BINDING_SCOPE',
    severity: 'note',
    title: 'the binding of an admission policy says which namespaces it judges',
    why:
      'A binding without a namespaceSelector judges every namespace that its policy matches, kube-system too: one that ' +
      'denies can stop the pods of the cluster itself, and its next upgrade. A policy about objects of the whole ' +
      'cluster, or one that selects namespaces itself, needs none.',
    fix: 'Select namespaces by a label, best by kubernetes.io/metadata.name, which nobody can take away.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  },
  ['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding'].map(
    (kind) => `admissionregistration.k8s.io/${kind}`,
  ),
  (body) => {
    const match = fieldAt(body, 'spec', 'matchResources');
    const isBound = ['namespaceSelector', 'objectSelector'].some(
      (selector) => !isEmpty(readSelector(fieldAt(match, selector))),
    );
    if (isBound || !isFields(body['spec'])) return [];
    return [
      {
        field: 'spec.matchResources.namespaceSelector',
        message: 'the policy judges every namespace, kube-system too',
        accepted: 'a selector of namespaces',
        fix: 'select the namespaces by kubernetes.io/metadata.name',
      },
    ];
  },
);

function isEmpty(selector: LabelSelector | undefined): boolean {
  return Object.keys(selector?.matchLabels ?? {}).length + (selector?.matchExpressions ?? []).length === 0;
}
