import { isRecord, resolveReference, type JsonSchema, type JsonSchemas } from './json-schema';

/**
 * What an API server makes of a custom resource before it validates: fields that are null are unset, unless they may be
 * null, and defaults are filled in. Changes nothing in place. Costs a copy: the walker asks for it only where a rule
 * looks at a value as a whole.
 *
 * @param definitions where references lead to
 */
export function asServerReads(value: unknown, schema: JsonSchema, definitions: JsonSchemas): unknown {
  const {
    items,
    properties = {},
    additionalProperties,
  } = schema.$ref === undefined ? schema : resolveReference(schema.$ref, definitions);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return items ? list.map((item) => asServerReads(item, items, definitions)) : list;
  }
  if (!isRecord(value)) return value;
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const set = Object.entries(value).filter(
    ([key, field]) => field !== null || keepsNull(own(properties, key) ?? others),
  );
  const read = set.map(([key, field]) => {
    const fieldSchema = own(properties, key) ?? others;
    return [key, fieldSchema ? asServerReads(field, fieldSchema, definitions) : field] as const;
  });
  const keys = new Set(set.map(([key]) => key));
  const defaults = Object.entries(properties).flatMap(([key, { default: standard, ...rest }]) =>
    standard === undefined || keys.has(key) ? [] : [[key, asServerReads(standard, rest, definitions)] as const],
  );
  return Object.fromEntries([...read, ...defaults]);
}

function keepsNull(schema: JsonSchema | undefined): boolean {
  return schema === undefined || schema.nullable === true;
}

function own(schemas: JsonSchemas, key: string): JsonSchema | undefined {
  return Object.hasOwn(schemas, key) ? schemas[key] : undefined; // a field may be called "constructor"
}
