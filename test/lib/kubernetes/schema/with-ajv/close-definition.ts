import type { JsonSchema } from '../../../../../lib/kubernetes/schema/json-schema';
import { mapSchemas } from './map-schemas';

/**
 * Makes a definition of Kubernetes as strict as its API server is with `fieldValidation: Strict`:
 * a field that it does not know is refused. Objects without listed fields (`RawExtension`) stay open.
 */
export function closeDefinition(schema: JsonSchema): JsonSchema {
  if (schema.format === 'int-or-string') return { type: ['integer', 'string'], format: 'int32' };
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapSchemas(properties, closeDefinition), additionalProperties: false }),
    ...(items && { items: closeDefinition(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: closeDefinition(additionalProperties) }),
  };
}
