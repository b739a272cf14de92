import type { Violation } from '../../../problem';
import { none, together } from '../../together';
import { at, podRule, refuse, textAt, type Pod } from './place';

const always = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'];
const once = ['Job', 'CronJob'];

export const restartPolicyInvalid = podRule(
  {
    code: 'RESTART_POLICY_INVALID',
    title: 'pods of services restart always, pods of Jobs on failure or never',
    why:
      'An API server refuses the workload otherwise. Always is the default, so a Job must say OnFailure or Never; a ' +
      'podFailurePolicy counts pods, which stay only with Never. A deadline is for pods that end.',
    fix: 'Leave restartPolicy out in services; set OnFailure or Never in Jobs.',
    sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template'],
  },
  (pod) => {
    const { kind, apiVersion } = pod.subject.body;
    const isOwn = !apiVersion.includes('.');
    if (isOwn && always.includes(kind)) return judgeService(pod);
    return isOwn && once.includes(kind) ? judgeJob(pod) : [];
  },
);

function judgeService({ spec, subject }: Pod): readonly Violation[] {
  const [policy, deadline] = [at(spec, 'restartPolicy'), at(spec, 'activeDeadlineSeconds')];
  const { kind } = subject.body;
  return together(
    textAt(policy) === undefined || policy.value === 'Always'
      ? none
      : [refuse(policy, `pods of a ${kind} restart always`, { accepted: 'Always' })],
    deadline.value === undefined ? none : [refuse(deadline, `pods of a ${kind} have no deadline`)],
  );
}

function judgeJob({ spec, subject }: Pod): readonly Violation[] {
  const policy = at(spec, 'restartPolicy');
  const job = subject.body.kind === 'Job' ? [] : ['jobTemplate', 'spec'];
  const hasFailurePolicy =
    at({ path: '', value: subject.body }, 'spec', ...job, 'podFailurePolicy').value !== undefined;
  const accepted = hasFailurePolicy ? ['Never'] : ['OnFailure', 'Never'];
  if (accepted.includes(textAt(policy) ?? '')) return none;
  const message = hasFailurePolicy
    ? 'a podFailurePolicy counts pods that never restart'
    : 'pods of a Job do not restart always';
  return [
    refuse(policy, message, {
      ...(policy.value === undefined && { found: 'Always, the default' }),
      accepted: accepted.join(', '),
    }),
  ];
}
