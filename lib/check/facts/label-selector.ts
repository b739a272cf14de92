import { entryOf, fieldAt, listOf, scalarsOf, textOf, textsOf } from '../../manifest';
import type { LabelExpression, LabelSelector } from './fact';

type Labels = { readonly [key: string]: string };

/** Reads a selector such as a Deployment's; undefined where there is none. An empty one selects everything. */
export function readSelector(value: unknown): LabelSelector | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return {
    matchLabels: textsOf(fieldAt(value, 'matchLabels')),
    matchExpressions: listOf(fieldAt(value, 'matchExpressions')).map(readExpression),
  };
}

/** A selector that is a plain map of labels, such as a Service's. */
export function labelsSelector(labels: Labels): LabelSelector {
  return { matchLabels: labels, matchExpressions: [] };
}

/** Whether a selector matches labels, as the API server judges it. */
export function selects({ matchLabels, matchExpressions }: LabelSelector, labels: Labels): boolean {
  const hasAll = Object.entries(matchLabels).every(([key, value]) => entryOf(labels, key) === value);
  return hasAll && matchExpressions.every((expression) => holds(expression, labels));
}

/** Whether any labels match both: no key demands two values. Expressions other than `In` are taken to leave room. */
export function overlap(one: LabelSelector, other: LabelSelector): boolean {
  const demands = demandsOf(one);
  return [...demandsOf(other)].every(([key, values]) => {
    const first = demands.get(key);
    return first === undefined || first.some((value) => values.includes(value));
  });
}

function demandsOf({ matchLabels, matchExpressions }: LabelSelector): Map<string, readonly string[]> {
  const isIn = matchExpressions.filter(({ operator }) => operator === 'In');
  return new Map([
    ...isIn.map(({ key, values }) => [key, values] as const),
    ...Object.entries(matchLabels).map(([key, value]) => [key, [value]] as const),
  ]);
}

function holds({ key, operator, values }: LabelExpression, labels: Labels): boolean {
  const value = entryOf(labels, key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false; // the schema refuses it
  }
}

function readExpression(value: unknown): LabelExpression {
  return {
    key: textOf(fieldAt(value, 'key')) ?? '',
    operator: textOf(fieldAt(value, 'operator')) ?? '',
    values: scalarsOf(fieldAt(value, 'values')),
  };
}
