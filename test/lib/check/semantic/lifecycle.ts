import { add, set } from './edits';
import type { ObjectFault } from './fault';

/** Kinds in versions that the cluster does not serve. */
export const lifecycleFaults: readonly ObjectFault[] = [
  {
    what: 'an Ingress in the version of 2015',
    change: [set('Ingress/api', 'apiVersion', 'extensions/v1beta1')],
    code: 'API_REMOVED',
    at: 'Ingress/api',
  },
  {
    what: 'a CronJob in a beta version',
    change: [set('CronJob/nightly-report', 'apiVersion', 'batch/v1beta1')],
    code: 'API_REMOVED',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'an autoscaler in a beta version',
    change: [set('HorizontalPodAutoscaler/api', 'apiVersion', 'autoscaling/v2beta2')],
    code: 'API_REMOVED',
    at: 'HorizontalPodAutoscaler/api',
  },
  {
    what: 'a disruption budget in a beta version',
    change: [set('PodDisruptionBudget/api', 'apiVersion', 'policy/v1beta1')],
    code: 'API_REMOVED',
    at: 'PodDisruptionBudget/api',
  },
  {
    what: 'endpoints in the form before slices',
    change: [
      add(`
apiVersion: v1
kind: Endpoints
metadata: { name: api }
subsets: [{ addresses: [{ ip: 10.0.11.4 }], ports: [{ port: 3000 }] }]
`),
    ],
    code: 'API_DEPRECATED',
    at: 'Endpoints/api',
  },
  {
    what: 'a misspelt kind',
    change: [set('Deployment/api', 'kind', 'Deploymnet')],
    code: 'KIND_UNKNOWN',
    at: 'Deploymnet/api',
  },
  {
    what: 'a kind in the group of another',
    change: [set('CronJob/nightly-report', 'apiVersion', 'apps/v1')],
    code: 'KIND_UNKNOWN',
    at: 'CronJob/nightly-report',
  },
];
