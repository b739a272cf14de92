import { fieldAt, fieldPath, listOf } from '../../../../manifest';
import { readSelector, selects, type Facts, type WorkloadFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

export const antiAffinityMatchesNothing: EnvironmentRule = {
  code: 'ANTI_AFFINITY_MATCHES_NOTHING',
  scope: 'environment',
  severity: 'warning',
  title: 'an anti-affinity keeps apart from pods that there are',
  why:
    'A term whose selector matches no pod, after a label was renamed or misspelt, keeps nothing apart: all replicas may ' +
    'run on one node. A term that is meant for other pods is judged only where it names no other namespace.',
  fix: 'Select the labels that the pods have.',
  sources: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  ],
  check: (facts) => facts.workloads.flatMap((workload) => checkOne(workload, facts)),
};

function checkOne(workload: WorkloadFact, { workloads }: Facts): readonly ObjectViolation[] {
  return termsOf(workload).flatMap(({ term, field }) => {
    const selector = readSelector(fieldAt(term, 'labelSelector'));
    const isElsewhere = fieldAt(term, 'namespaces') !== undefined || fieldAt(term, 'namespaceSelector') !== undefined;
    if (selector === undefined || isElsewhere || selects(selector, workload.podLabels)) return [];
    const isKnown = workloads.some(
      ({ object, podLabels }) => object.namespace === workload.object.namespace && selects(selector, podLabels),
    );
    if (isKnown) return [];
    return [
      {
        object: workload.object,
        field: `${field}.labelSelector`,
        message: 'no pod of the namespace has these labels, so nothing is kept apart',
        found: Object.entries(selector.matchLabels)
          .map(([key, value]) => `${key}: ${value}`)
          .join(', '),
        fix: 'select the labels that the pods have',
      },
    ];
  });
}

function termsOf({ affinity, path }: WorkloadFact): readonly { readonly term: unknown; readonly field: string }[] {
  const rules = fieldAt(affinity, 'podAntiAffinity');
  const at = fieldPath(path, 'spec.affinity.podAntiAffinity');
  return [
    ...listOf(fieldAt(rules, required)).map((term, index) => ({ term, field: `${at}.${required}[${index}]` })),
    ...listOf(fieldAt(rules, preferred)).map((weighted, index) => ({
      term: fieldAt(weighted, 'podAffinityTerm'),
      field: `${at}.${preferred}[${index}].podAffinityTerm`,
    })),
  ];
}
