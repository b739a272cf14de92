import { fieldAt, fieldPath, listOf, textsOf, type PodTemplate } from '../../../../manifest';
import type { Violation } from '../../../../problem';
import { readSelector, selects } from '../../../facts';
import type { ObjectRule } from '../../../rule';

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

export const spreadMissesOwnPods: ObjectRule = {
  code: 'SPREAD_MISSES_OWN_PODS',
  scope: 'object',
  about: 'pods',
  severity: 'warning',
  title: 'a spread over zones or nodes counts the pods that it is to spread',
  why:
    'A topology spread constraint looks at the pods that its labelSelector matches. Where that is not the pods of the ' +
    'workload itself, they may all land in one zone, and go with it. Without a selector it matches none; an empty one ' +
    'counts the pods of everybody in the namespace. An anti-affinity term without a selector keeps apart from nothing.',
  fix: 'Let the selector match labels of the pods, best those of the selector of the workload.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  check: ({ pods }) => pods.flatMap((pod) => [...ofConstraints(pod), ...ofTerms(pod)]),
};

function ofConstraints({ path, spec, metadata }: PodTemplate): readonly Violation[] {
  const labels = textsOf(metadata['labels']);
  return listOf(spec['topologySpreadConstraints']).flatMap((constraint, index) => {
    const fault = faultOf(fieldAt(constraint, 'labelSelector'), labels);
    if (fault === undefined) return [];
    const field = fieldPath(path, `spec.topologySpreadConstraints[${index}].labelSelector`);
    return [{ field, ...fault, fix: 'select labels of these pods' }];
  });
}

/** What a selector of the pods' own has for a fault. */
function faultOf(
  value: unknown,
  labels: { readonly [key: string]: string },
): Pick<Violation, 'message' | 'found' | 'accepted'> | undefined {
  const selector = readSelector(value);
  if (selector === undefined) return { message: 'there is no selector, so the constraint counts no pod' };
  const keys = Object.keys(selector.matchLabels);
  if (keys.length + selector.matchExpressions.length === 0)
    return { message: 'the selector is empty, so the constraint counts every pod of the namespace' };
  if (selects(selector, labels)) return undefined;
  return {
    message: 'the selector does not match these pods, so the constraint spreads others',
    found: print(selector.matchLabels),
    accepted: print(labels),
  };
}

function ofTerms({ path, spec }: PodTemplate): readonly Violation[] {
  const rules = fieldAt(spec, 'affinity', 'podAntiAffinity');
  const at = fieldPath(path, 'spec.affinity.podAntiAffinity');
  return [
    ...listOf(fieldAt(rules, required)).flatMap((term, index) => ofTerm(term, `${at}.${required}[${index}]`)),
    ...listOf(fieldAt(rules, preferred)).flatMap((weighted, index) =>
      ofTerm(fieldAt(weighted, 'podAffinityTerm'), `${at}.${preferred}[${index}].podAffinityTerm`),
    ),
  ];
}

function ofTerm(term: unknown, field: string): readonly Violation[] {
  if (term === undefined || readSelector(fieldAt(term, 'labelSelector')) !== undefined) return [];
  return [
    {
      field: `${field}.labelSelector`,
      message: 'there is no selector, so the pods keep apart from none',
      fix: 'select the pods to keep apart from, most often these pods',
    },
  ];
}

function print(labels: { readonly [key: string]: string }): string {
  const entries = Object.entries(labels).map(([key, value]) => `${key}: ${value}`);
  return entries.length === 0 ? 'no label' : entries.join(', ');
}
