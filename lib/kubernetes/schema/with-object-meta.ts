import { objectMetaReference, type JsonSchema } from './json-schema';

/**
 * The schema of a whole object, be it a custom resource or one embedded in it: it has a kind, and its metadata is
 * Kubernetes' own; what the CRD says about the metadata besides (say, a shorter name) counts too.
 */
export function withObjectMeta(schema: JsonSchema): JsonSchema {
  const { properties: { metadata, ...others } = {}, required = [] } = schema;
  return {
    ...schema,
    properties: {
      ...others,
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { $ref: objectMetaReference, ...(metadata && saysMore(metadata) && { allOf: [metadata] }) },
    },
    required: [...new Set([...required, 'apiVersion', 'kind'])],
  };
}

/** Most CRDs say only that metadata is a map; to judge that again would cost a copy of every object's metadata. */
function saysMore({ type, description: _, ...others }: JsonSchema): boolean {
  return type !== 'object' || Object.keys(others).length > 0;
}
