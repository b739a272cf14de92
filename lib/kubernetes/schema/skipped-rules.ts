import type { CustomKind } from './custom-kinds';
import { isRecord, type JsonSchema } from './json-schema';

/** A rule in CEL (`x-kubernetes-validations`) that only an API server evaluates. */
export interface SkippedRule {
  /** Field that it judges, such as `spec.template[]` for each element of a list, `spec.labels.*` for each of a map. */
  readonly path: string;
  readonly rule: string;
}

/** The rules of a custom kind that `validateObject` does not evaluate: an object without faults may still break them. */
export function skippedRules({ schema }: CustomKind): readonly SkippedRule[] {
  return rulesIn(schema, '');
}

function rulesIn(schema: JsonSchema, path: string): SkippedRule[] {
  const { properties = {}, items, additionalProperties } = schema;
  const below = path === '' ? '' : `${path}.`;
  return [
    ...ownRules(schema).map((rule) => ({ path, rule })),
    ...Object.entries(properties).flatMap(([name, field]) => rulesIn(field, below + name)),
    ...(items ? rulesIn(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? rulesIn(additionalProperties, `${below}*`) : []),
  ];
}

function ownRules(schema: JsonSchema): string[] {
  const rules = schema['x-kubernetes-validations'];
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((rule: unknown) => (isRecord(rule) && typeof rule['rule'] === 'string' ? [rule['rule']] : []));
}
