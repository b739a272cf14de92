import { defineAddOn } from './define-add-on';

/**
 * Recommends requests for services. Only the recommender runs: it changes no pod.
 * Fairwinds' chart, because the one of kubernetes/autoscaler calls itself not ready for production.
 */
export const verticalPodAutoscaler = defineAddOn({
  chart: 'vpa',
  repository: 'https://charts.fairwinds.com/stable',
  version: '5.1.0',
  appVersion: '1.7.1',
  namespace: 'vertical-pod-autoscaler',
  podSecurity: 'restricted',
  serviceAccounts: [{ name: 'vpa-recommender' }],
  crds: ['verticalpodautoscalercheckpoints.autoscaling.k8s.io', 'verticalpodautoscalers.autoscaling.k8s.io'],
  images: ['registry.k8s.io/autoscaling/vpa-recommender:1.7.1'],
  workloads: [
    {
      name: 'vpa-recommender',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '128Mi' }, // own choice, chart default is 500Mi: it watches tens of containers
      limits: { memory: '500Mi' },
      resourcesAt: 'recommender.resources',
      replicasAt: 'recommender.replicaCount',
    },
  ],
  values: {
    fullnameOverride: 'vpa',
    updater: { enabled: false },
    admissionController: { enabled: false },
    recommender: {
      podSecurityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
    },
  },
  syncWave: -35,
});
