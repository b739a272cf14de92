import { containersOf, fieldPath, oncePer, type PodTemplate } from '../../../../manifest';
import type { RulePage, Violation } from '../../../../problem';
import { kindName } from '../../../kind-name';
import type { ObjectRule, ObjectSubject } from '../../../rule';
import { none, ofEach } from '../../../together';
import type { Place } from './place';

type Page = Omit<RulePage, 'severity'>;

/** A pod and the object that makes it. */
export interface Pod {
  readonly template: PodTemplate;
  /** Its `spec`. */
  readonly spec: Place;
  readonly subject: ObjectSubject;
}

export interface Container {
  readonly container: Place;
  readonly list: 'initContainers' | 'containers' | 'ephemeralContainers';
  readonly pod: Pod;
}

/** A rule about what an API server refuses in objects of some kinds; each is named as `group/Kind`, or `Kind` of the core. */
export function kindRule(
  page: Page,
  kinds: readonly string[],
  judge: (root: Place, subject: ObjectSubject) => readonly Violation[],
): ObjectRule {
  const known = new Set(kinds);
  return {
    ...page,
    severity: 'error',
    scope: 'object',
    about: kinds,
    check: (subject) => {
      const { body } = subject;
      return known.has(kindName(body)) ? judge({ path: '', value: body }, subject) : none;
    },
  };
}

/** A rule about what an API server refuses in a pod, whatever object makes it. */
export function podRule(page: Page, judge: (pod: Pod) => readonly Violation[]): ObjectRule {
  return {
    ...page,
    severity: 'error',
    scope: 'object',
    about: 'pods',
    check: (subject) => ofEach(podsOf(subject), judge),
  };
}

/** A rule about what an API server refuses in a container. */
export function containerRule(page: Page, judge: (container: Container) => readonly Violation[]): ObjectRule {
  return podRule(page, (pod) => ofEach(containersIn(pod), judge));
}

/** A dozen rules ask for the same. */
const podsOf = oncePer((subject: ObjectSubject): readonly Pod[] =>
  subject.pods.map((template) => ({
    template,
    spec: { path: fieldPath(template.path, 'spec'), value: template.spec },
    subject,
  })),
);

const containersIn = oncePer((pod: Pod): readonly Container[] =>
  containersOf(pod.template).map(({ path, list, fields }) => ({ container: { path, value: fields }, list, pod })),
);
