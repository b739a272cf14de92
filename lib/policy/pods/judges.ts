import { containersOf, fieldPath, isFields, oncePer, type Fields } from '../../manifest';
import type { PodContainer, PodTemplate } from '../../manifest';
import type { Violation } from '../../problem';
import type { PolicyInput, PolicyStatement } from '../statement';

type Verdict = Violation | readonly Violation[] | undefined;

/** Judges every container of every pod by itself: init containers, sidecars and ephemeral containers too. */
export function eachContainer(
  judge: (container: PodContainer, pod: PodTemplate, input: PolicyInput) => Verdict,
): PolicyStatement['check'] {
  return eachPod((pod, input) => verdicts(containersOf(pod), (container) => judge(container, pod, input)));
}

/** Judges every container that the template itself starts: ephemeral ones have no ports, probes and resources. */
export function eachOwnContainer(
  judge: (container: PodContainer, pod: PodTemplate, input: PolicyInput) => Verdict,
): PolicyStatement['check'] {
  return eachContainer((container, pod, input) =>
    container.list === 'ephemeralContainers' ? undefined : judge(container, pod, input),
  );
}

/** Judges every pod as a whole. */
export function eachPod(judge: (pod: PodTemplate, input: PolicyInput) => Verdict): PolicyStatement['check'] {
  return (input) => verdicts(input.pods, (pod) => judge(pod, input));
}

export interface SecurityContext {
  /** Where it stands in the object. */
  readonly path: string;
  readonly fields: Fields;
}

/** Judges each security context that is written down: that of the pod, and those of its containers. */
export function eachSecurityContext(
  judge: (context: SecurityContext, pod: PodTemplate) => Verdict,
): PolicyStatement['check'] {
  return eachPod((pod) => verdicts(securityContextsOf(pod), (context) => judge(context, pod)));
}

/** A dozen statements ask for the same. */
const securityContextsOf = oncePer((pod: PodTemplate): readonly SecurityContext[] => {
  const holders = [{ path: podSpecPath(pod), fields: pod.spec }, ...containersOf(pod)];
  return holders.flatMap(({ path, fields }) => {
    const context = fields['securityContext'];
    return isFields(context) ? [{ path: `${path}.securityContext`, fields: context }] : [];
  });
});

const nothing: readonly Violation[] = [];

/** What is said of each; no list is made where nobody says anything, which is nearly always. */
function verdicts<Subject>(subjects: readonly Subject[], judge: (subject: Subject) => Verdict): readonly Violation[] {
  let found: Violation[] | undefined;
  for (const subject of subjects) {
    const verdict = judge(subject);
    if (verdict === undefined || (isList(verdict) && verdict.length === 0)) continue;
    found ??= [];
    found.push(...(isList(verdict) ? verdict : [verdict]));
  }
  return found ?? nothing;
}

function isList(verdict: Violation | readonly Violation[]): verdict is readonly Violation[] {
  return Array.isArray(verdict);
}

/** Where the spec of a pod stands in its object, such as `spec.template.spec`. */
export function podSpecPath({ path }: PodTemplate): string {
  return fieldPath(path, 'spec');
}
