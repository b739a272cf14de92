import type { RuleCases } from '../../../rule-cases';
import { cronJob, job } from '../objects';

export const cases: RuleCases = {
  code: 'JOB_TTL_MISSING',
  passes: [{ yaml: job({}, {}, { ttlSecondsAfterFinished: 86400 }) }],
  fails: [
    {
      yaml: job(),
      says: ['Job/shop/api spec.ttlSecondsAfterFinished: the finished Job stays for ever; fix: set it, such as 86400'],
    },
  ],
  doesNotApply: [
    { yaml: job({}, {}, {}, { annotations: { 'argocd.argoproj.io/hook': 'Sync' } }) },
    { yaml: cronJob() },
  ],
};
