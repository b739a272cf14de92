import { entryOf } from '../../../../manifest';
import { nearest } from '../../../../problem';
import type { Facts, LabelSelector } from '../../../facts';
import type { ObjectId, ObjectViolation } from '../../../violation';
import { namespaceText } from '../lookup/namespaces';
import { madeByOperator } from '../lookup/operator-pods';
import { podIndexOf } from '../lookup/pod-index';

/** A selector of pods, and the object that it stands in. */
export interface Selection {
  readonly object: ObjectId;
  /** Where it stands. */
  readonly field: string;
  readonly selector: LabelSelector;
  readonly namespace: string | undefined;
}

/** As many pods are searched for what was meant. */
const mostSearched = 500;

/**
 * The selections that match no pod. Pods of kube-system, and those that an operator makes for a custom resource, are not
 * known here; without a single workload among the objects nothing is judged.
 */
export function selectsNothing(facts: Facts, selections: readonly Selection[]): readonly ObjectViolation[] {
  if (facts.workloads.length === 0) return [];
  const index = podIndexOf(facts);
  return selections
    .filter(({ selector, namespace }) => namespace !== 'kube-system' && index.select(selector, namespace).length === 0)
    .filter((selection) => !madeByOperator(facts, selection))
    .map((selection) => ({
      object: selection.object,
      field: selection.field,
      message: `matches no pod in ${namespaceText(selection.namespace)}`,
      found: selectorText(selection.selector),
      fix: meant(facts, selection) ?? 'give the pods these labels, or select labels that they have',
    }));
}

/** A selector on one line. */
export function selectorText({ matchLabels, matchExpressions }: LabelSelector): string {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}: ${value}`);
  const expressions = matchExpressions.map(({ key, operator, values }) => [key, operator, ...values].join(' '));
  return [...labels, ...expressions].join(', ');
}

/** The label of pods that differs from the selector alone. */
function meant(facts: Facts, { selector, namespace }: Selection): string | undefined {
  const index = podIndexOf(facts);
  for (const [key, value] of Object.entries(selector.matchLabels)) {
    const { [key]: _, ...others } = selector.matchLabels;
    const near = index.select({ ...selector, matchLabels: others }, namespace).slice(0, mostSearched);
    const values = [...new Set(near.flatMap(({ podLabels }) => entryOf(podLabels, key) ?? []))];
    const candidate = nearest(value, values) ?? (Object.keys(others).length > 0 ? values[0] : undefined);
    const owner = near.find(({ podLabels }) => entryOf(podLabels, key) === candidate)?.object;
    if (candidate !== undefined && owner)
      return `did you mean "${key}: ${candidate}", as ${owner.kind} ${owner.name} has it?`;
  }
  return undefined;
}
