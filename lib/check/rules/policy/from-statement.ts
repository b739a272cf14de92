import { concerns, type PolicyStatement } from '../../../policy';
import type { Violation } from '../../../problem';
import { kindName } from '../../kind-name';
import type { ObjectRule } from '../../rule';

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
      const { registries, stage, privilegedNamespaces } = subject.target;
      return statement.check({ body: subject.body, pods: subject.pods, registries, stage, privilegedNamespaces });
    },
  };
}

function aboutOf({ subject }: PolicyStatement): NonNullable<ObjectRule['about']> {
  if (subject === 'pods') return subject;
  return subject.map(({ group, kind }) => kindName({ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind }));
}
