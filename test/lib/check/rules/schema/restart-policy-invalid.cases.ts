import type { RuleCases } from '../../rule-cases';
import { all, cronJob, job, pod, rollout, workload } from './objects';

const failurePolicy = 'podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { operator: In, values: [1] } }] }';

export const cases: RuleCases = {
  code: 'RESTART_POLICY_INVALID',
  passes: [
    {
      yaml: all(
        workload('Deployment', '', 'restartPolicy: Always'),
        job('', 'restartPolicy: OnFailure'),
        cronJob('schedule: "@daily"'),
        job(failurePolicy),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        workload('Deployment', '', 'restartPolicy: OnFailure'),
        workload('DaemonSet', '', 'activeDeadlineSeconds: 60'),
        job('', ''),
        job('', 'restartPolicy: Always'),
        job(failurePolicy, 'restartPolicy: OnFailure'),
        cronJob('schedule: "@daily"').replace('restartPolicy: Never', ''),
      ),
      says: [
        'Deployment/shop/web spec.template.spec.restartPolicy: pods of a Deployment restart always; found "OnFailure"; accepted Always',
        'DaemonSet/shop/web spec.template.spec.activeDeadlineSeconds: pods of a DaemonSet have no deadline; found 60',
        'Job/shop/web spec.template.spec.restartPolicy: pods of a Job do not restart always; found Always, the default; accepted OnFailure, Never',
        'Job/shop/web spec.template.spec.restartPolicy: pods of a Job do not restart always; found "Always"; accepted OnFailure, Never',
        'Job/shop/web spec.template.spec.restartPolicy: a podFailurePolicy counts pods that never restart; found "OnFailure"; accepted Never',
        'CronJob/shop/web spec.jobTemplate.spec.template.spec.restartPolicy: pods of a Job do not restart always; found Always, the default; accepted OnFailure, Never',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: all(pod('restartPolicy: Never'), rollout('restartPolicy: Never, containers: [{ name: web, image: web }]')),
    },
  ],
};
