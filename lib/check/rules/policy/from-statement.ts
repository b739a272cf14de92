import { oncePer } from '../../../manifest';
import { concerns, type PolicyInput, type PolicyStatement } from '../../../policy';
import type { Violation } from '../../../problem';
import { kindName } from '../../kind-name';
import type { ObjectRule, ObjectSubject } from '../../rule';

const nothing: readonly Violation[] = [];

/** A policy statement as a rule about single objects. */
export function fromStatement(statement: PolicyStatement): ObjectRule {
  const { code, severity, title, why, fix, sources } = statement;
  return {
    scope: 'object',
    about: aboutOf(statement),
    ...{ code, severity, title, why, fix },
    ...(sources !== undefined && { sources }),
    check(subject) {
      if (!concerns(statement, subject)) return nothing;
      return statement.check(inputOf(subject));
    },
  };
}

/** The same for all statements. */
const inputOf = oncePer(({ body, pods, target }: ObjectSubject): PolicyInput => {
  const { registries, stage, privilegedNamespaces } = target;
  return { body, pods, registries, stage, privilegedNamespaces };
});

function aboutOf({ subject }: PolicyStatement): NonNullable<ObjectRule['about']> {
  if (subject === 'pods') return subject;
  return subject.map(({ group, kind }) => kindName({ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind }));
}
