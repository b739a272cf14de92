import { oncePer } from '../../../../manifest';
import type { Facts, ReferenceFact } from '../../../facts';
import { groupBy } from './group-by';

const referencesByKind = oncePer((facts: Facts) => groupBy(facts.references, ({ to }) => to.kind));

/** What names objects of a kind. */
export function referencesTo(facts: Facts, kind: string): readonly ReferenceFact[] {
  return referencesByKind(facts).get(kind) ?? [];
}
