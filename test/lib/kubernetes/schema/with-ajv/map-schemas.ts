import type { JsonSchema, JsonSchemas } from '../../../../../lib/kubernetes/schema/json-schema';

/** Changes each schema of a map, keys kept. */
export function mapSchemas(schemas: JsonSchemas, change: (schema: JsonSchema) => JsonSchema): JsonSchemas {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}
