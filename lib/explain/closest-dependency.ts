import type { Manifest } from '../manifest';
import { fieldKey, touches } from './changed-fields';
import type { SpecDependency } from './spec-dependencies';

/**
 * The value of the spec that a field most likely stands for: of those that it, or something within it, depends on the
 * one that the fewest other fields depend on. Undefined where the field comes from the chart alone.
 */
export function closestDependency(
  dependencies: readonly SpecDependency[],
  manifest: Manifest,
  field: string,
): SpecDependency | undefined {
  const key = fieldKey(manifest, field);
  const exact = dependencies.filter(({ fields }) => fields.has(key));
  const candidates = exact.length > 0 ? exact : dependencies.filter(({ fields }) => touches(fields, key));
  return candidates.toSorted((one, other) => one.fields.size - other.fields.size)[0];
}
