import { entryOf, fieldAt, fieldPath, textsOf } from '../../../../manifest';
import { readSelector, selects, type LabelSelector } from '../../../facts';
import type { ObjectRule } from '../../../rule';

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout'];

export const selectorMissesTemplate: ObjectRule = {
  code: 'SELECTOR_MISSES_TEMPLATE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the selector of a workload matches the labels of its own pods',
  why: 'The API server refuses a workload whose selector does not match its template. Argo Rollouts takes it and reports it as Degraded. A selector cannot be changed once the workload exists.',
  fix: 'Give the pods the labels that the selector demands; change the selector only of a workload that is not applied yet.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  check({ body, pods }) {
    if (!kinds.includes(body.kind)) return [];
    const selector = readSelector(fieldAt(body, 'spec', 'selector'));
    if (selector === undefined) return [];
    return pods.flatMap(({ metadata, path }) => {
      const labels = textsOf(metadata['labels']);
      if (selects(selector, labels)) return [];
      const demanded = demandedOf(selector, labels);
      return [
        {
          field: fieldPath(path, 'metadata.labels'),
          message: 'the selector of the workload does not match the labels of its pods',
          found: demanded.map((key) => `${key}: ${entryOf(labels, key) ?? 'none'}`).join(', '),
          accepted: demanded
            .map((key) => `${key}: ${entryOf(selector.matchLabels, key) ?? 'as matchExpressions say'}`)
            .join(', '),
          fix: 'give the pods these labels',
        },
      ];
    });
  },
};

/** Keys on which selector and labels differ. */
function demandedOf(selector: LabelSelector, labels: { readonly [key: string]: string }): readonly string[] {
  const expressions = selector.matchExpressions.filter(
    (expression) => !selects({ matchLabels: {}, matchExpressions: [expression] }, labels),
  );
  const keys = Object.entries(selector.matchLabels).flatMap(([key, value]) =>
    entryOf(labels, key) === value ? [] : [key],
  );
  return [...new Set([...keys, ...expressions.map(({ key }) => key)])];
}
