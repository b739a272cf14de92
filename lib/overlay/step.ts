import { describeObject, type KubernetesObject } from '../manifest';
import { OverlayFault, type FaultDetails } from './overlay-fault';
import type { Place } from './place';
import { isSameData } from './plain-data';
import { withBody, type OverlayContext, type Subject } from './subject';

/** How many matches an entry must have over a whole environment: this number, or any, none too. Default: at least one. */
export type Expected = number | 'any' | undefined;

/** One entry of an overlay, ready to run on one bundle after the other. */
export interface Step {
  /** Where the user wrote it. */
  readonly place: Place;
  readonly expect: Expected;
  /** What it looks for, in the words of `candidates`: `Deployment/api`. */
  readonly wanted: string;
  /** Whether it is for foreign manifests only; it then runs on these alone. */
  readonly foreignOnly?: boolean;
  /** What it could have looked for in an object, to find a misspelt name. */
  candidates(body: KubernetesObject): readonly string[];
  run(subjects: readonly Subject[], context: OverlayContext): Outcome;
}

/** A fault with the object that it came up in. */
export interface ObjectFault extends FaultDetails {
  readonly object?: string;
}

/** What became of the manifests of a bundle. */
export interface Outcome {
  readonly subjects: readonly Subject[];
  /** Objects, or fields such as images, that the entry is about. */
  readonly matched: number;
  /** How many of them are no longer as they were. */
  readonly changed: number;
  readonly faults: readonly ObjectFault[];
}

/** What one object becomes. */
export interface Edited {
  /** Undefined removes the object. */
  readonly body: KubernetesObject | undefined;
  /** How often the entry matched within the object. Default: 1. */
  readonly matched?: number;
}

/**
 * Runs an entry that looks at each object by itself.
 *
 * @param edit undefined for an object that the entry is not about; may throw `OverlayFault`
 */
export function editEach(
  subjects: readonly Subject[],
  edit: (body: KubernetesObject, subject: Subject) => Edited | undefined,
): Outcome {
  const outcomes = subjects.map((subject) => editOne(subject, edit));
  return {
    subjects: outcomes.flatMap((outcome) => outcome.subjects),
    matched: sum(outcomes.map(({ matched }) => matched)),
    changed: sum(outcomes.map(({ changed }) => changed)),
    faults: outcomes.flatMap(({ faults }) => faults),
  };
}

/** The nearest to a name that every object has: `Deployment/api`. */
export function kindAndName({ kind, metadata }: KubernetesObject): readonly string[] {
  return [`${kind}/${metadata.name}`];
}

function editOne(subject: Subject, edit: (body: KubernetesObject, subject: Subject) => Edited | undefined): Outcome {
  const before = subject.manifest.body;
  try {
    const edited = edit(before, subject);
    if (edited === undefined) return { subjects: [subject], matched: 0, changed: 0, faults: [] };
    const { body, matched = 1 } = edited;
    if (body === undefined) return { subjects: [], matched, changed: matched, faults: [] };
    const isSame = isSameData(body, before);
    return {
      subjects: [isSame ? subject : withBody(subject, body)],
      matched,
      changed: isSame ? 0 : matched,
      faults: [],
    };
  } catch (error) {
    if (!(error instanceof OverlayFault)) throw error;
    const fault = { ...error.details, object: describeObject(before) };
    return { subjects: [subject], matched: 1, changed: 1, faults: [fault] };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
