import { fieldAt } from '../../../manifest';
import { job } from '../../kinds';
import { annotationsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

/** Those that something else deletes, or would make again at once: hooks, and Jobs that Argo CD keeps as Git says. */
const keepers = ['argocd.argoproj.io/', 'helm.sh/hook'];

/** A finished Job stays for ever. */
export const jobTtlMissing: PolicyStatement = {
  code: 'JOB_TTL_MISSING',
  severity: 'warning',
  title: 'a Job on its own is removed some time after it finished',
  why: 'A finished Job and its pods stay until somebody deletes them, and thousands of them slow the API server. Jobs that Argo CD or Helm keeps are not asked: there the time to live would make them run again.',
  fix: 'set spec.ttlSecondsAfterFinished, such as 86400',
  sources: ['kube-linter job-ttl-seconds-after-finished'],
  subject: [job],
  check: ({ body }) => {
    const kept = Object.keys(annotationsOf(body)).some(isKeeper);
    if (kept || fieldAt(body, 'spec', 'ttlSecondsAfterFinished') !== undefined) return [];
    return [
      {
        field: 'spec.ttlSecondsAfterFinished',
        message: 'the finished Job stays for ever',
        fix: 'set it, such as 86400',
      },
    ];
  },
  cel: {
    expression: `has(object.spec.ttlSecondsAfterFinished) || object.metadata.?annotations.orValue({}).exists(key, ${keepers.map((keeper) => `key.startsWith('${keeper}')`).join(' || ')})`,
    message: 'ttlSecondsAfterFinished must be set',
  },
};

function isKeeper(annotation: string): boolean {
  return keepers.some((keeper) => annotation.startsWith(keeper));
}
