import {
  objectMetaReference,
  type JsonSchema,
  type JsonSchemas,
} from '../../../../../lib/kubernetes/schema/json-schema';
import { mapSchemas } from './map-schemas';

const intOrString: JsonSchema = { type: ['integer', 'string'] };

/**
 * Makes a CRD's schema refuse what an API server would prune: it keeps an unknown field only under
 * `x-kubernetes-preserve-unknown-fields`. Branches of `anyOf` and the like stay open, they only judge values.
 */
export function closeCustomSchema(schema: JsonSchema): JsonSchema {
  if (schema['x-kubernetes-int-or-string']) return closeIntOrString(schema);
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(items && { items: closeCustomSchema(items) }),
    ...(properties && { properties: mapSchemas(properties, closeCustomSchema) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: closeCustomSchema(additionalProperties) }),
    ...(isClosed(schema) && { additionalProperties: false }),
    ...(schema['x-kubernetes-embedded-resource'] && embedResource(schema)),
  };
}

function isClosed({ type, additionalProperties, 'x-kubernetes-preserve-unknown-fields': open }: JsonSchema): boolean {
  return type === 'object' && additionalProperties === undefined && open !== true;
}

function closeIntOrString({ anyOf, ...schema }: JsonSchema): JsonSchema {
  const isTypeList = anyOf?.every((branch) => Object.keys(branch).join() === 'type');
  return { ...schema, ...intOrString, ...(anyOf && !isTypeList && { anyOf }) };
}

function embedResource({ properties = {}, required = [] }: JsonSchema): JsonSchema {
  const { metadata, ...others } = properties;
  const own: JsonSchemas = {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { $ref: objectMetaReference, ...(metadata && { allOf: [metadata] }) },
  };
  return {
    properties: { ...mapSchemas(others, closeCustomSchema), ...own },
    required: [...new Set([...required, 'apiVersion', 'kind'])],
  };
}
