import { apiGroup, groupBy } from '../../../../manifest';
import type { AutoscalerFact, Facts, ObjectFact } from '../../../facts';
import { unsaid } from './namespaces';

export interface ScaledTwice extends AutoscalerFact {
  /** The autoscaler that scales the same workload and comes before. */
  readonly first: AutoscalerFact;
}

/** Which workload an autoscaler means; kinds of one name in two groups are rare enough to be told apart by it alone. */
export function scaledId(namespace: string | undefined, kind: string, name: string): string {
  return `${namespace ?? unsaid}/${kind}/${name}`;
}

/** Autoscalers of a workload that another one scales. */
export function scaledTwice(facts: Facts): readonly ScaledTwice[] {
  const byTarget = groupBy(facts.autoscalers, ({ object, target }) =>
    scaledId(object.namespace, target.kind, target.name),
  );
  return [...byTarget.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.filter((other) => isOther(other.object, first.object)).map((other) => ({ ...other, first })),
  );
}

/** One object declared twice is another rule's. */
function isOther(one: ObjectFact['object'], other: ObjectFact['object']): boolean {
  return one.name !== other.name || apiGroup(one.apiVersion) !== apiGroup(other.apiVersion);
}
