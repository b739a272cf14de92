import type { RuleCases } from '../../rule-cases';
import { clusterObject, object } from './objects';

export const cases: RuleCases = {
  code: 'API_REMOVED_IN_PLANNED',
  passes: [{ yaml: object('batch/v1', 'CronJob', 'spec: {}'), target: { plannedVersion: '1.36' } }],
  fails: [
    {
      yaml: clusterObject('admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy', 'spec: {}'),
      target: { kubernetesVersion: '1.33', plannedVersion: '1.34' },
      says: [
        'ValidatingAdmissionPolicy/web apiVersion: the planned Kubernetes 1.34 has removed this API version; found admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy; accepted admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy; fix: write it as admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy',
      ],
    },
  ],
  doesNotApply: [{ yaml: clusterObject('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', 'spec: {}') }],
};
