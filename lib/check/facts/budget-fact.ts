import { fieldAt, numberOf, textOf } from '../../manifest';
import type { Fact, FactReader, LabelSelector } from './fact';
import { readSelector } from './label-selector';

/** A PodDisruptionBudget. */
export interface BudgetFact extends Fact {
  readonly selector?: LabelSelector | undefined;
  /** Number or percentage. */
  readonly minAvailable?: number | string | undefined;
  readonly maxUnavailable?: number | string | undefined;
}

export const readBudgets: FactReader<BudgetFact> = ({ body }, object) => {
  if (body.kind !== 'PodDisruptionBudget') return [];
  return [
    {
      object,
      selector: readSelector(fieldAt(body, 'spec', 'selector')),
      minAvailable: countOrPercent(fieldAt(body, 'spec', 'minAvailable')),
      maxUnavailable: countOrPercent(fieldAt(body, 'spec', 'maxUnavailable')),
    },
  ];
};

function countOrPercent(value: unknown): number | string | undefined {
  return numberOf(value) ?? textOf(value);
}
