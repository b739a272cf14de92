import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { formats } from './formats';
import { goPattern } from './go-pattern';
import { mapSchemas, resolveReference, type JsonSchema, type JsonSchemas } from './json-schema';

type ValidationContext = Parameters<ValidateFunction>[1];

const partKeyword = 'part';

/**
 * Validates with ajv, but compiles a part of a schema when an object first has that part.
 * A Rollout's schema compiled as a whole costs 400 ms, of which a real object uses a tenth.
 */
export class LazyValidator {
  private readonly ajv = new Ajv({
    allErrors: true,
    verbose: true, // errors carry the value found
    strict: false, // Kubernetes has keywords and formats of its own
    logger: false,
    meta: false,
    validateSchema: false, // costs as much as the check itself; a server has judged these schemas
    formats,
    code: { regExp: Object.assign(goPattern, { code: 'goPattern' }) },
  });
  private readonly compiled = new WeakMap<JsonSchema, ValidateFunction>();
  private errors: ErrorObject[] = [];

  /** @param definitions where references lead to */
  constructor(private readonly definitions: JsonSchemas) {
    this.ajv.addKeyword({ keyword: partKeyword, schemaType: 'object', validate: this.validatePart });
  }

  validate(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
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
  ) => {
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
