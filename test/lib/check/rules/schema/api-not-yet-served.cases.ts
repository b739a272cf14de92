import type { RuleCases } from '../../rule-cases';
import { all, clusterObject, object } from './objects';

export const cases: RuleCases = {
  code: 'API_NOT_YET_SERVED',
  passes: [
    { yaml: clusterObject('resource.k8s.io/v1', 'DeviceClass', 'spec: {}'), target: { kubernetesVersion: '1.34' } },
  ],
  fails: [
    {
      yaml: all(
        clusterObject('resource.k8s.io/v1', 'DeviceClass', 'spec: {}'),
        clusterObject('networking.k8s.io/v1', 'ServiceCIDR', 'spec: {}'),
      ),
      target: { kubernetesVersion: '1.32' },
      says: [
        'DeviceClass/web apiVersion: this API version comes with Kubernetes 1.34; found resource.k8s.io/v1 DeviceClass',
        'ServiceCIDR/web apiVersion: this API version comes with Kubernetes 1.33; found networking.k8s.io/v1 ServiceCIDR',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('batch/v1beta1', 'CronJob', 'spec: {}') }],
};
