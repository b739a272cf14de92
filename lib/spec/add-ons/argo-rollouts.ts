import { defineAddOn } from './define-add-on';

/** Releases a service as canary or blue-green and takes it back when its analysis fails. */
export const argoRollouts = defineAddOn({
  chart: 'argo-rollouts',
  repository: 'https://argoproj.github.io/argo-helm',
  version: '2.41.1',
  appVersion: '1.9.1',
  namespace: 'argo-rollouts',
  podSecurity: 'restricted',
  serviceAccounts: [{ name: 'argo-rollouts' }],
  crds: [
    'analysisruns.argoproj.io',
    'analysistemplates.argoproj.io',
    'clusteranalysistemplates.argoproj.io',
    'experiments.argoproj.io',
    'rollouts.argoproj.io',
  ],
  images: ['quay.io/argoproj/argo-rollouts:v1.9.1'],
  workloads: [
    {
      name: 'argo-rollouts',
      kind: 'Deployment',
      replicas: 2, // chart default: a release in progress goes on while one is rescheduled
      requests: { cpu: '50m', memory: '64Mi' }, // own choice, chart default is none: tens of Rollouts
      limits: { memory: '256Mi' },
      resourcesAt: 'controller.resources',
      replicasAt: 'controller.replicas',
    },
  ],
  syncWave: -35,
});
