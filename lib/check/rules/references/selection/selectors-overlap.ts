import type { LabelSelector } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { podIndexOf } from '../lookup/pod-index';
import { selectorText } from './selects-nothing';

export const selectorsOverlap: EnvironmentRule = {
  code: 'SELECTORS_OVERLAP',
  severity: 'error',
  scope: 'environment',
  title: 'no selector of a workload matches the pods of another one',
  why: 'A workload counts every pod that its selector matches. Where those of another one match too, autoscalers count them, Services send to both, and the controllers may take pods from each other. Jobs and single Pods are not judged: they choose their own selector, or have none.',
  fix: 'Give each workload a label of its own, in its selector and on its pods. A selector cannot be changed once the workload exists: then it must be made anew.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  check(facts) {
    const index = podIndexOf(facts);
    return facts.workloads.flatMap(({ object, selector }) => {
      if (selector === undefined || isEmpty(selector) || isJob(object.kind)) return [];
      const other = index
        .select(selector, object.namespace)
        .find((one) => one.selector !== undefined && !isJob(one.object.kind) && isOther(one.object, object));
      if (other === undefined) return [];
      return {
        object,
        field: 'spec.selector',
        message: `matches the pods of ${other.object.kind} ${other.object.name} too`,
        found: selectorText(selector),
        fix: 'add a label to selector and pods that the other one does not have',
      };
    });
  },
};

/** What is no selector of labels reads as an empty one, such as that of a ReplicationController. */
function isEmpty({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length === 0;
}

function isJob(kind: string): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

/** Two objects of one identity are another rule's. */
function isOther(one: { kind: string; name: string }, other: { kind: string; name: string }): boolean {
  return one.kind !== other.kind || one.name !== other.name;
}
