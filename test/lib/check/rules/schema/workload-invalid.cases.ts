import type { RuleCases } from '../../rule-cases';
import { all, job, workload } from './objects';

const rolling = (fields: string): string => workload('Deployment', `strategy: { rollingUpdate: { ${fields} } }`);
const daemons = (fields: string): string => workload('DaemonSet', `updateStrategy: { rollingUpdate: { ${fields} } }`);

export const cases: RuleCases = {
  code: 'WORKLOAD_INVALID',
  passes: [
    {
      yaml: all(
        rolling('maxSurge: 200%, maxUnavailable: 0'),
        rolling('maxUnavailable: 0'),
        workload('Deployment', 'strategy: { type: Recreate }, minReadySeconds: 10, progressDeadlineSeconds: 11'),
        daemons('maxSurge: 1, maxUnavailable: 0'),
        daemons('maxUnavailable: 100%'),
        workload('StatefulSet', 'updateStrategy: { rollingUpdate: { partition: 1 } }, serviceName: web'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        workload('Deployment', 'replicas: -1'),
        workload('ReplicaSet', 'minReadySeconds: -1'),
        rolling('maxSurge: 0, maxUnavailable: 0%'),
        rolling('maxSurge: 1, maxUnavailable: 101%'),
        rolling('maxSurge: some'),
        rolling('maxSurge: "1"'),
        workload('Deployment', 'strategy: { type: Recreate, rollingUpdate: { maxSurge: 1 } }'),
        workload('Deployment', 'minReadySeconds: 600'),
        workload('Deployment', 'minReadySeconds: 10, progressDeadlineSeconds: 10'),
        daemons('maxSurge: 1'),
        daemons('maxUnavailable: 0'),
        workload('StatefulSet', 'updateStrategy: { type: OnDelete, rollingUpdate: { partition: 1 } }'),
        workload('StatefulSet', 'updateStrategy: { rollingUpdate: { partition: -1 } }'),
        workload('StatefulSet', 'serviceName: Web'),
        workload('StatefulSet', 'persistentVolumeClaimRetentionPolicy: { whenScaled: Keep }'),
      ),
      says: [
        'Deployment/shop/web spec.replicas: replicas is out of range; found -1; accepted 0 or more',
        'ReplicaSet/shop/web spec.minReadySeconds: minReadySeconds is out of range; found -1; accepted 0 or more',
        'Deployment/shop/web spec.strategy.rollingUpdate.maxUnavailable: maxSurge and maxUnavailable are both 0; found "0%"',
        'Deployment/shop/web spec.strategy.rollingUpdate.maxUnavailable: maxUnavailable is neither a number from 0 nor a percentage; found "101%"; accepted a number from 0, or a percentage from "0%" to "100%"',
        'Deployment/shop/web spec.strategy.rollingUpdate.maxSurge: maxSurge is neither a number from 0 nor a percentage; found "some"; accepted a number from 0, or a percentage such as "25%"',
        'Deployment/shop/web spec.strategy.rollingUpdate.maxSurge: maxSurge is neither a number from 0 nor a percentage; found "1"; accepted a number from 0, or a percentage such as "25%"',
        'Deployment/shop/web spec.strategy.rollingUpdate: Recreate has no rolling update; found {"maxSurge":1}; fix: remove rollingUpdate',
        'Deployment/shop/web spec.progressDeadlineSeconds: the deadline is not above minReadySeconds; found 600, the default; accepted more than 600',
        'Deployment/shop/web spec.progressDeadlineSeconds: the deadline is not above minReadySeconds; found 10; accepted more than 10',
        'DaemonSet/shop/web spec.updateStrategy.rollingUpdate.maxSurge: maxSurge needs maxUnavailable: 0 beside it; found 1; accepted only one of both above 0',
        'DaemonSet/shop/web spec.updateStrategy.rollingUpdate.maxUnavailable: maxSurge and maxUnavailable are both 0; found 0',
        'StatefulSet/shop/web spec.updateStrategy.rollingUpdate: OnDelete has no rolling update; found {"partition":1}; fix: remove rollingUpdate',
        'StatefulSet/shop/web spec.updateStrategy.rollingUpdate.partition: partition is out of range; found -1; accepted 0 or more',
        'StatefulSet/shop/web spec.serviceName: this is not a name for a Service; found "Web"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "web"',
        'StatefulSet/shop/web spec.persistentVolumeClaimRetentionPolicy.whenScaled: this is no policy for claims; found "Keep"; accepted Retain, Delete',
      ],
    },
  ],
  doesNotApply: [{ yaml: job('backoffLimit: -1') }],
};
