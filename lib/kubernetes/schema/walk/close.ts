import type { JsonSchema } from '../json-schema';
import { withObjectMeta } from '../with-object-meta';

/**
 * Where a schema stands, which decides what it means: among Kubernetes' own definitions, in a CRD, or in a branch such
 * as `anyOf` of a CRD, which only judges values: it says nothing about unknown fields, and null is null there.
 */
export type Origin = 'core' | 'custom' | 'branch';

const intOrString = ['integer', 'string'];

/** Writes in plain JSON Schema what Kubernetes' own keywords mean. Only the schema itself, nothing below it. */
export function close(schema: JsonSchema, origin: Origin): JsonSchema {
  switch (origin) {
    case 'core':
      return closeCore(schema);
    case 'custom':
      return closeCustom(schema);
    case 'branch':
      return schema;
  }
}

/** A server with `fieldValidation: Strict` refuses unknown fields, but objects without listed ones stay open. */
function closeCore(schema: JsonSchema): JsonSchema {
  if (schema.format === 'int-or-string') return { type: intOrString, format: 'int32' };
  const isClosed = schema.properties !== undefined && typeof schema.additionalProperties !== 'object';
  return isClosed ? { ...schema, additionalProperties: false } : schema;
}

/** What a server would prune is refused: it keeps unknown fields only under `x-kubernetes-preserve-unknown-fields`. */
function closeCustom(schema: JsonSchema): JsonSchema {
  if (schema['x-kubernetes-int-or-string']) return closeIntOrString(schema);
  const whole = schema['x-kubernetes-embedded-resource'] ? withObjectMeta(schema) : schema;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties !== undefined;
  return schema.type === 'object' && !isOpen ? { ...whole, additionalProperties: false } : whole;
}

function closeIntOrString({ anyOf, ...schema }: JsonSchema): JsonSchema {
  const saysTypesOnly = anyOf?.every((branch) => Object.keys(branch).join() === 'type');
  return { ...schema, type: intOrString, ...(anyOf && !saysTypesOnly && { anyOf }) };
}
