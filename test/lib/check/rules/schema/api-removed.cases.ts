import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

export const cases: RuleCases = {
  code: 'API_REMOVED',
  passes: [{ yaml: object('batch/v1', 'CronJob', 'spec: {}') }],
  fails: [
    {
      yaml: all(
        object('batch/v1beta1', 'CronJob', 'spec: {}'),
        object('extensions/v1beta1', 'Ingress', 'spec: {}'),
        object('policy/v1beta1', 'PodSecurityPolicy', 'spec: {}'),
      ),
      says: [
        'CronJob/shop/web apiVersion: Kubernetes 1.25 removed this API version; found batch/v1beta1 CronJob; accepted batch/v1 CronJob; fix: write it as batch/v1 CronJob',
        'Ingress/shop/web apiVersion: Kubernetes 1.22 removed this API version; found extensions/v1beta1 Ingress; accepted networking.k8s.io/v1 Ingress; fix: write it as networking.k8s.io/v1 Ingress',
        'PodSecurityPolicy/shop/web apiVersion: Kubernetes 1.25 removed this API version; found policy/v1beta1 PodSecurityPolicy; fix: Pod Security admission takes its place: labels of the namespace, or a third-party admission controller',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('example.com/v1beta1', 'CronJob', 'spec: {}') }],
};
