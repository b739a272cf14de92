import {
  isRecord,
  resolveReference,
  type JsonSchema,
  type JsonSchemas,
} from '../../../../../lib/kubernetes/schema/json-schema';

/**
 * A copy of an object as an API server makes it before it validates: null is unset, defaults are filled in. Maps of a
 * custom resource lose entries that are null, those of Kubernetes' own kinds keep them.
 */
export class ServerReading {
  constructor(
    private readonly definitions: JsonSchemas,
    private readonly isCustom: boolean,
  ) {}

  read(value: unknown, schema: JsonSchema): unknown {
    if (schema.$ref !== undefined) {
      return new ServerReading(this.definitions, false).read(value, resolveReference(schema.$ref, this.definitions));
    }
    const { items } = schema;
    if (Array.isArray(value)) return items ? value.map((item) => this.read(item, items)) : value;
    return isRecord(value) ? this.readMap(value, schema) : value;
  }

  private readMap(map: Record<string, unknown>, { properties = {}, additionalProperties }: JsonSchema): unknown {
    const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const schemaFor = (key: string): JsonSchema | undefined =>
      Object.hasOwn(properties, key) ? properties[key] : others;
    const kept = Object.entries(map).filter(([key, field]) => field !== null || !this.isPruned(schemaFor(key), others));
    const read = kept.map(([key, field]) => [key, this.readField(field, schemaFor(key))] as const);
    const missing = Object.entries(properties).filter(
      ([key, schema]) => schema.default !== undefined && !kept.some(([name]) => name === key),
    );
    const filled = missing.map(([key, { default: standard, ...rest }]) => [key, this.read(standard, rest)] as const);
    return Object.fromEntries([...read, ...filled]);
  }

  private readField(value: unknown, schema: JsonSchema | undefined): unknown {
    return schema ? this.read(value, schema) : value;
  }

  /** Whether null counts as unset. */
  private isPruned(schema: JsonSchema | undefined, others: JsonSchema | undefined): boolean {
    if (schema === undefined || schema.nullable === true) return false;
    return this.isCustom || schema !== others;
  }
}
