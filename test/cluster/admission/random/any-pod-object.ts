import fc from 'fast-check';
import type { KubernetesObject } from '../../../../lib/manifest';
import { podSpec } from './pod-spec';
import { pick, seldom } from './some';

const labels = { app: 'a' };
const selector = { matchLabels: labels };
const metadata = { name: 'r', namespace: 'shop', labels };

/** Annotations that Pod Security and our rules still read, beside the field that follows them. */
const annotations = seldom(
  'annotations',
  pick('runtime/default', 'unconfined', 'localhost/x').map((profile) => ({
    'container.apparmor.security.beta.kubernetes.io/a': profile,
  })),
);

const template = fc.tuple(podSpec, annotations).map(([spec, given]) => ({ metadata: { labels, ...given }, spec }));
const ofJob = template.map(({ spec, ...rest }) => ({ ...rest, spec: { ...spec, restartPolicy: 'Never' } }));

const pod = fc
  .tuple(podSpec, annotations)
  .map(([spec, given]) => object('v1', 'Pod', { metadata: { ...metadata, ...given }, spec }));
const podTemplate = template.map((given) => object('v1', 'PodTemplate', { template: given }));
const job = ofJob.map((given) => object('batch/v1', 'Job', { spec: { template: given } }));
const cronJob = ofJob.map((given) =>
  object('batch/v1', 'CronJob', { spec: { schedule: '0 0 * * *', jobTemplate: { spec: { template: given } } } }),
);

/** Any object that holds a pod, in the namespace `shop`. */
export const anyPodObject: fc.Arbitrary<KubernetesObject> = fc.oneof(
  { weight: 3, arbitrary: pod },
  podTemplate,
  workload('apps/v1', 'Deployment', fc.record({ replicas: pick(1, 2) })),
  workload('apps/v1', 'StatefulSet', fc.constant({ serviceName: 'a', replicas: 2 })),
  workload('apps/v1', 'DaemonSet'),
  workload('apps/v1', 'ReplicaSet'),
  workload('v1', 'ReplicationController', fc.constant({ selector: labels })),
  workload('argoproj.io/v1alpha1', 'Rollout', fc.constant({ replicas: 2 })),
  job,
  cronJob,
);

function workload(
  apiVersion: string,
  kind: string,
  rest: fc.Arbitrary<object> = fc.constant({}),
): fc.Arbitrary<KubernetesObject> {
  return fc
    .tuple(template, rest)
    .map(([given, more]) => object(apiVersion, kind, { spec: { selector, template: given, ...more } }));
}

function object(apiVersion: string, kind: string, rest: object): KubernetesObject {
  return { apiVersion, kind, metadata, ...rest };
}
