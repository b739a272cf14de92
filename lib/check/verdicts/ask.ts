import { digestOf, factsFrom, type FactKind, type Facts, type FactSource } from '../facts';
import { findingsBy, type Finding } from '../finding';
import { entryOf } from '../../manifest';
import type { SpecViolation } from '../violation';
import type { Verdict, Verdicts } from './verdict';

/** Something that a rule is asked about an environment. */
export interface Question {
  /** Tells it from all others that are asked about the environment. */
  readonly name: string;
  readonly rule: Pick<Finding, 'code' | 'severity'>;
  readonly facts: FactSource;
  /** Digest of all that the rule sees besides facts; asked only where verdicts are remembered. */
  readonly context: () => string;
  readonly judge: (facts: Facts) => readonly SpecViolation[];
}

export type Ask = (question: Question) => readonly Finding[];

/** Has each rule judge. */
export const askAnew: Ask = ({ rule, facts, judge }) => findingsBy(rule, judge(factsFrom(facts)));

/** One round of questions about an environment. */
export interface Round {
  readonly ask: Ask;
  /** All verdicts of the round; undefined if they are those of the last one. */
  readonly verdicts: () => Verdicts | undefined;
}

/**
 * Has a rule judge only if it would see something else than last time. What it sees is found out by watching which kinds
 * of facts it reads: a rule is a function of what it sees, so as long as that is the same, it would read the same again.
 */
export function askAgain(last: Verdicts): Round {
  const round: { [question: string]: Verdict } = {};
  let isNew = false;
  return {
    ask(question) {
      const known = entryOf(last, question.name);
      const isKnown = known !== undefined && known.seen === seenBy(question, known);
      const verdict = isKnown ? known : judged(question);
      isNew ||= !isKnown;
      round[question.name] = verdict;
      return verdict.findings;
    },
    verdicts: () => (isNew || Object.keys(round).length !== Object.keys(last).length ? round : undefined),
  };
}

function judged(question: Question): Verdict {
  const { rule, facts, judge } = question;
  const read = new Set<FactKind>();
  const watched: FactSource = {
    digestOf: (kind) => facts.digestOf(kind),
    shapeOf: (kind) => facts.shapeOf(kind),
    read(kind) {
      read.add(kind);
      return facts.read(kind);
    },
  };
  const findings = findingsBy(rule, judge(factsFrom(watched)));
  const reads = [...read];
  return { seen: seenBy(question, { reads, findings }), reads, findings };
}

/** A rule that finds nothing finds nothing under other names either; a finding tells the names. */
function seenBy({ context, facts }: Question, { reads, findings }: Omit<Verdict, 'seen'>): string {
  const digest = (kind: FactKind): string => (findings.length === 0 ? facts.shapeOf(kind) : facts.digestOf(kind));
  return digestOf([context(), ...reads.map(digest)].join(' '));
}
