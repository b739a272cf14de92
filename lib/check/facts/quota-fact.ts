import { fieldAt, fieldsOf, listOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** A ResourceQuota. */
export interface QuotaFact extends Fact {
  /** Limits as written, by resource such as `requests.cpu`. */
  readonly hard: { readonly [resource: string]: string };
  /** Whether it counts only some pods. */
  readonly isScoped: boolean;
}

export const readQuotas: FactReader<QuotaFact> = ({ body }, object) => {
  if (body.kind !== 'ResourceQuota') return [];
  const hard = Object.entries(fieldsOf(fieldAt(body, 'spec', 'hard'))).flatMap(([resource, limit]) =>
    typeof limit === 'string' || typeof limit === 'number' ? [[resource, String(limit)] as const] : [],
  );
  const scopes = listOf(fieldAt(body, 'spec', 'scopes'));
  const isScoped = scopes.length > 0 || fieldAt(body, 'spec', 'scopeSelector') !== undefined;
  return [{ object, hard: Object.fromEntries(hard), isScoped }];
};
