import { defineAddOn } from './define-add-on';

/**
 * Brings the cluster in step with Git. Single sign-on (Dex), its own notifications and ApplicationSets are off:
 * alerts come from monitoring, and Applications are rendered.
 */
export const argoCd = defineAddOn({
  chart: 'argo-cd',
  repository: 'https://argoproj.github.io/argo-helm',
  version: '10.4.0',
  appVersion: '3.5.1',
  namespace: 'argocd',
  podSecurity: 'restricted',
  serviceAccounts: [
    { name: 'argocd-application-controller' },
    { name: 'argocd-applicationset-controller' },
    { name: 'argocd-redis-secret-init' },
    { name: 'argocd-repo-server' },
    { name: 'argocd-server' },
  ],
  crds: ['applications.argoproj.io', 'applicationsets.argoproj.io', 'appprojects.argoproj.io'],
  images: ['ecr-public.aws.com/docker/library/redis:8.6.4-alpine', 'quay.io/argoproj/argocd:v3.5.1'],
  workloads: [
    {
      name: 'argocd-application-controller',
      kind: 'StatefulSet',
      replicas: 1, // chart default
      requests: { cpu: '250m', memory: '256Mi' }, // example in the chart's values.yaml; its default is none
      limits: { memory: '1Gi' }, // own choice: it caches every object that it manages
      resourcesAt: 'controller.resources',
      replicasAt: 'controller.replicas',
    },
    {
      name: 'argocd-repo-server',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '128Mi' }, // own choice, chart default is none: plain directories and few charts
      limits: { memory: '512Mi' },
      resourcesAt: 'repoServer.resources',
      replicasAt: 'repoServer.replicas',
    },
    {
      name: 'argocd-server',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '64Mi' }, // example in the chart's values.yaml; its default is none
      limits: { memory: '256Mi' },
      resourcesAt: 'server.resources',
      replicasAt: 'server.replicas',
    },
    {
      name: 'argocd-redis',
      kind: 'Deployment',
      replicas: 1, // fixed by the chart
      requests: { cpu: '50m', memory: '64Mi' }, // own choice, chart default is none: a cache of tens of Applications
      limits: { memory: '128Mi' },
      resourcesAt: 'redis.resources',
    },
  ],
  values: {
    fullnameOverride: 'argocd', // the chart's own would be argo-cd-argocd
    applicationSet: { replicas: 0 },
    dex: { enabled: false },
    notifications: { enabled: false },
  },
  syncWave: -50,
});
