import { pairsOf, type Named, type Rest } from './pair';

const container = { name: 'main', image: 'registry.example.com/main:1' };
const labels = { app: 'one', tier: 'two' };
const template = { metadata: { labels }, spec: { containers: [container] } };
const selected = (selector: object): Rest => ({ spec: { selector: { matchLabels: selector } } });
export const ofPods = { spec: { replicas: 0, selector: { matchLabels: { app: 'one' } }, template } };
const rolling: Rest = { spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } } };
const narrower: readonly [Rest, Rest] = [{}, selected({ tier: 'two' })];
const image = (version: number): Rest => ({
  spec: { template: { spec: { containers: [{ ...container, image: `${container.image}${version}` }] } } },
});

const claim = (name: string, storage: string, more: object = {}): object => ({
  metadata: { name },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...more },
});
const claims = (...volumeClaimTemplates: readonly object[]): Rest => ({ spec: { volumeClaimTemplates } });
const data = claims(claim('data', '10Gi'));

export const set = { spec: { ...ofPods.spec, serviceName: 'one' } };
const job = { spec: { template: { spec: { containers: [container], restartPolicy: 'Never' } } } };
const jobImage = [{}, { spec: { template: { spec: { containers: [{ ...container, image: 'other' }] } } } }] as const;
const indexed = { spec: { completionMode: 'Indexed', completions: 2 } };
const failurePolicy = (values: readonly number[]): Rest => ({
  spec: { podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values } }] } },
});
const pod = { spec: { containers: [container] } };
const env = (value: string): Rest => ({ spec: { containers: [{ ...container, env: [{ name: 'A', value }] }] } });

/** Changes of what makes pods that an API server refuses. */
export const refusedWorkloads: Named = [
  ...pairsOf('apps/v1 Deployment', ofPods, { 'another selector': narrower }),
  ...pairsOf('apps/v1 ReplicaSet', ofPods, { 'another selector': narrower }),
  ...pairsOf('apps/v1 DaemonSet', { spec: { ...ofPods.spec, replicas: undefined } }, { 'another selector': narrower }),
  ...pairsOf('argoproj.io/v1alpha1 Rollout', ofPods, { 'another selector': narrower }),
  ...pairsOf('apps/v1 StatefulSet', set, {
    'another selector': narrower,
    'another service': [{}, { spec: { serviceName: 'two' } }],
    'the order of its pods, as in commit 9bcc114': [{}, { spec: { podManagementPolicy: 'Parallel' } }],
    'claims grow': [data, claims(claim('data', '20Gi'))],
    'claims shrink': [data, claims(claim('data', '5Gi'))],
    'another class of claims': [data, claims(claim('data', '10Gi', { storageClassName: 'slow' }))],
    'one more claim': [data, claims(claim('data', '10Gi'), claim('logs', '1Gi'))],
    'one claim less': [claims(claim('data', '10Gi'), claim('logs', '1Gi')), data],
  }),
  ...pairsOf('batch/v1 Job', job, {
    'another image': jobImage,
    completions: [{}, { spec: { completions: 3 } }],
    'completion mode': [{ spec: { completions: 2 } }, indexed],
    'failure policy': [failurePolicy([1]), failurePolicy([2])],
    'retries of an index': [
      { spec: { ...indexed.spec, backoffLimitPerIndex: 1 } },
      { spec: { ...indexed.spec, backoffLimitPerIndex: 2 } },
    ],
    'who runs it': [{ spec: { managedBy: 'example.com/one' } }, { spec: { managedBy: 'example.com/two' } }],
  }),
  ...pairsOf('v1 Pod', pod, {
    'a variable': [env('one'), env('two')],
    'one more container': [{}, { spec: { containers: [container, { ...container, name: 'other' }] } }],
    'host name': [{ spec: { hostname: 'one' } }, { spec: { hostname: 'two' } }],
  }),
  ...pairsOf('apps/v1 ControllerRevision', { revision: 1 }, { data: [{ data: { a: 1 } }, { data: { a: 2 } }] }),
];

/** Changes of what makes pods that an API server takes. */
export const takenWorkloads: Named = [
  ...pairsOf('apps/v1 Deployment', ofPods, {
    'another image': [image(1), image(2)],
    'another strategy': [rolling, { spec: { strategy: { type: 'Recreate', rollingUpdate: undefined } } }],
  }),
  ...pairsOf('apps/v1 StatefulSet', set, {
    'another image': [image(1), image(2)],
    'replicas, how it updates and what it keeps': [
      data,
      {
        spec: {
          ...set.spec,
          volumeClaimTemplates: [claim('data', '10240Mi')], // the same
          replicas: 1,
          minReadySeconds: 5,
          revisionHistoryLimit: 2,
          updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
          persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Delete' },
        },
      },
    ],
  }),
  ...pairsOf('batch/v1 Job', job, {
    'deadline, retries and how many run at once': [
      {},
      { spec: { activeDeadlineSeconds: 60, backoffLimit: 1, parallelism: 2, ttlSecondsAfterFinished: 5 } },
    ],
    'how many an indexed one completes': [
      { spec: { ...indexed.spec, parallelism: 2 } },
      { spec: { ...indexed.spec, parallelism: 3, completions: 3 } },
    ],
    'where it may run, while it is suspended': [
      { spec: { suspend: true } },
      { spec: { suspend: true, template: { spec: { nodeSelector: { disk: 'fast' } } } } },
    ],
  }),
  ...pairsOf(
    'batch/v1 CronJob',
    { spec: { schedule: '0 2 * * *', jobTemplate: job } },
    {
      'another image': [{}, { spec: { jobTemplate: jobImage[1] } }],
    },
  ),
  ...pairsOf('v1 Pod', pod, {
    'another image': [{}, { spec: { containers: [{ ...container, image: 'other' }] } }],
    'one more toleration': [{}, { spec: { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }] } }],
  }),
];
