import { oncePer } from '../manifest';
import { kindName } from './kind-name';
import type { ObjectRule, ObjectSubject, Target } from './rule';

type RulesFor = (subject: ObjectSubject) => readonly ObjectRule[];

/** Gives an object the rules that may find something in it. They are chosen once a kind, for all bundles of a target. */
export function rulesByKind(rules: readonly ObjectRule[], target: Target): RulesFor {
  return chosenFrom(rules)(target);
}

const chosenFrom = oncePer((rules: readonly ObjectRule[]) => oncePer((_: Target) => chosenByKind(rules)));

function chosenByKind(rules: readonly ObjectRule[]): RulesFor {
  const chosen = new Map<string, readonly ObjectRule[]>();
  return (subject) => {
    const { body, pods } = subject;
    const key = `${body.apiVersion} ${body.kind}${pods.length > 0 ? ' with pods' : ''}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const wanted = rules.filter((rule) => concerns(rule, subject));
    chosen.set(key, wanted);
    return wanted;
  };
}

function concerns(rule: ObjectRule, subject: ObjectSubject): boolean {
  const { about } = rule;
  if (about === undefined) return true;
  if (about === 'apiVersions') return rule.check(subject).length > 0; // and so of each object of the kind
  const hasPods = subject.pods.length > 0;
  if (about === 'pods') return hasPods;
  return about.includes(kindName(subject.body)) || (hasPods && about.includes('pods'));
}
