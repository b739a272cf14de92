import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import { numberFormats, textFormats } from '../../../../../lib/kubernetes/schema/formats';
import { goPattern } from '../../../../../lib/kubernetes/schema/go-pattern';
import { resolveReference, type JsonSchema, type JsonSchemas } from '../../../../../lib/kubernetes/schema/json-schema';
import { mapSchemas } from './map-schemas';

type ValidationContext = Parameters<ValidateFunction>[1];

const partKeyword = 'part';
const listTypeKeyword = 'x-kubernetes-list-type';

/**
 * Judges with ajv, but compiles a part of a schema when an object first has that part.
 * A Rollout's schema compiled as a whole costs 400 ms, of which a real object uses a tenth.
 */
export class AjvJudge {
  private readonly ajv = new Ajv({
    allErrors: true,
    verbose: true, // errors carry the value found
    strict: false, // Kubernetes has keywords and formats of its own
    logger: false,
    meta: false,
    validateSchema: false,
    formats: {
      ...Object.fromEntries([...textFormats]),
      ...Object.fromEntries(
        [...numberFormats].map(([name, validate]) => [name, { type: 'number' as const, validate }]),
      ),
    },
    code: { regExp: Object.assign(goPattern, { code: 'goPattern' }) },
  });
  private readonly compiled = new WeakMap<JsonSchema, ValidateFunction>();
  private errors: ErrorObject[] = [];

  /** @param definitions where references lead to */
  constructor(private readonly definitions: JsonSchemas) {
    this.ajv.addKeyword({ keyword: partKeyword, schemaType: 'object', validate: this.validatePart });
    this.ajv.addKeyword({ keyword: listTypeKeyword, type: 'array', validate: validateListType });
  }

  judge(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
    this.errors = [];
    this.run(schema, value);
    return this.errors;
  }

  private run(schema: JsonSchema, value: unknown, context?: ValidationContext): void {
    const validate = this.compiled.get(schema) ?? this.ajv.compile(this.divide(schema));
    this.compiled.set(schema, validate);
    if (!validate(value, context)) this.errors.push(...(validate.errors ?? []));
  }

  /** Collects the errors itself and calls the part valid: ajv would overwrite the value found in each. */
  private readonly validatePart = (
    schema: JsonSchema,
    value: unknown,
    _parent?: unknown,
    context?: ValidationContext,
  ): boolean => {
    this.run(schema, value, context);
    return true;
  };

  /** One schema with all that it holds inline, down to the next objects. */
  private divide(schema: JsonSchema): JsonSchema {
    const { properties, items, additionalProperties, $ref, ...rest } = schema;
    return {
      ...rest,
      ...($ref !== undefined && { [partKeyword]: resolveReference($ref, this.definitions) }),
      ...(properties && { properties: mapSchemas(properties, (child) => this.partOf(child)) }),
      ...(items && { items: this.partOf(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object' ? this.partOf(additionalProperties) : additionalProperties,
      }),
    };
  }

  private partOf(schema: JsonSchema): JsonSchema {
    return schema.properties ? { [partKeyword]: schema } : this.divide(schema);
  }
}

/** Each element against each other one: slow, but it cannot be wrong in the way that keys for a Map can. */
const validateListType: SchemaValidateFunction = (type: unknown, list: unknown[], schema?: JsonSchema) => {
  const keys = schema?.['x-kubernetes-list-map-keys'] ?? [];
  if (type !== 'set' && type !== 'map') return true;
  const identities = list.map((element) => (type === 'set' ? element : keys.map((key) => keyOf(element, key, schema))));
  return !identities.some((one, i) => identities.slice(i + 1).some((two) => isDeepStrictEqual(one, two)));
};

function keyOf(element: unknown, key: string, list: JsonSchema | undefined): unknown {
  const value = (element as Record<string, unknown> | null)?.[key] ?? undefined;
  const standard = key === 'protocol' ? 'TCP' : list?.items?.properties?.[key]?.default;
  return value ?? standard;
}
