import type { RuleCases } from '../../rule-cases';
import { all, cronJob, job, workload } from './objects';

const rule = (fields: string): string => job(`podFailurePolicy: { rules: [{ action: FailJob, ${fields} }] }`);
const indexed = 'completionMode: Indexed, completions: 3';

export const cases: RuleCases = {
  code: 'JOB_INVALID',
  passes: [
    {
      yaml: all(
        job('backoffLimit: 0, ttlSecondsAfterFinished: 60'),
        job(`${indexed}, backoffLimitPerIndex: 1, maxFailedIndexes: 2`),
        rule('onExitCodes: { containerName: web, operator: In, values: [1, 42] }'),
        job(`${indexed}, successPolicy: { rules: [{ succeededCount: 2 }] }`),
        job(`${indexed}`).replace('name: web', `name: ${'a'.repeat(61)}`),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        job('backoffLimit: -1'),
        cronJob('schedule: "@daily"', 'ttlSecondsAfterFinished: -1'),
        job('backoffLimitPerIndex: 1'),
        job('completionMode: Indexed, parallelism: 2'),
        job(`${indexed}, maxFailedIndexes: 1`),
        job(indexed).replace('name: web', 'name: web.1'),
        job('selector: { matchLabels: { app: web } }'),
        cronJob('schedule: "@daily"', 'manualSelector: true'),
        rule(''),
        rule(
          'onExitCodes: { operator: In, values: [1] }, onPodConditions: [{ type: DisruptionTarget, status: "True" }]',
        ),
        rule('onExitCodes: { operator: In, values: [0] }'),
        rule('onExitCodes: { operator: In, values: [2, 1] }'),
        rule('onExitCodes: { containerName: wbe, operator: In, values: [1] }'),
        job(`${indexed}, successPolicy: { rules: [{ succeededCount: 4 }] }`),
        job(`${indexed}, successPolicy: { rules: [{}] }`),
      ),
      says: [
        'Job/shop/web spec.backoffLimit: backoffLimit is out of range; found -1; accepted 0 or more',
        'CronJob/shop/web spec.jobTemplate.spec.ttlSecondsAfterFinished: ttlSecondsAfterFinished is out of range; found -1; accepted 0 or more',
        'Job/shop/web spec.backoffLimitPerIndex: this needs completionMode: Indexed; found 1',
        'Job/shop/web spec.completions: completionMode Indexed needs completions',
        'Job/shop/web spec.maxFailedIndexes: this needs backoffLimitPerIndex; found 1',
        'Job/shop/web.1 metadata.name: the names of its pods would be no host names; found web.1-2; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters',
        'Job/shop/web spec.selector: a Job chooses its selector itself; found {"matchLabels":{"app":"web"}}; fix: remove the selector',
        'CronJob/shop/web spec.jobTemplate.spec.manualSelector: a CronJob cannot choose selectors by hand; found true',
        'Job/shop/web spec.podFailurePolicy.rules[0]: there is no condition of the rule; accepted one of onExitCodes, onPodConditions',
        'Job/shop/web spec.podFailurePolicy.rules[0]: there is more than one condition of the rule; found onExitCodes, onPodConditions; accepted one of onExitCodes, onPodConditions',
        'Job/shop/web spec.podFailurePolicy.rules[0].onExitCodes.values[0]: exit code 0 is a success; found 0',
        'Job/shop/web spec.podFailurePolicy.rules[0].onExitCodes.values: exit codes rise, each stands once; found [2,1]',
        'Job/shop/web spec.podFailurePolicy.rules[0].onExitCodes.containerName: the pod has no such container; found "wbe"',
        'Job/shop/web spec.successPolicy.rules[0].succeededCount: succeededCount is out of range; found 4; accepted 0 to 3',
        'Job/shop/web spec.successPolicy.rules[0]: the rule counts nothing; found {}; accepted succeededCount, succeededIndexes, or both',
      ],
    },
  ],
  doesNotApply: [{ yaml: workload('Deployment', 'completions: -1') }],
};
