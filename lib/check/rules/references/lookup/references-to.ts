import { groupBy, oncePer } from '../../../../manifest';
import type { Facts, ReferenceFact } from '../../../facts';

const byKind = oncePer((references: Facts['references']) => groupBy(references, ({ to }) => to.kind));

/** What names objects of a kind. */
export function referencesTo({ references }: Pick<Facts, 'references'>, kind: string): readonly ReferenceFact[] {
  return byKind(references).get(kind) ?? [];
}
