/** A schema as Kubernetes writes it: a part of JSON Schema, with keywords of its own. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly properties?: JsonSchemas;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly [keyword: string]: unknown;
}

export type JsonSchemas = Readonly<Record<string, JsonSchema>>;

const definitionPrefix = '#/definitions/';

/** Refers to Kubernetes' own ObjectMeta, also from a CRD's schema. */
export const objectMetaReference = `${definitionPrefix}io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta`;

/** @throws TypeError when nothing is defined by that name: a bug in our data, not the user's fault */
export function resolveReference(reference: string, definitions: JsonSchemas): JsonSchema {
  const definition = definitions[reference.slice(definitionPrefix.length)];
  if (!definition) throw new TypeError(`no definition for ${reference}`);
  return definition;
}

/** Trusts what stands deeper: the files are Kubernetes' own, and a server has judged the schema of a CRD. */
export function isJsonSchema(value: unknown): value is JsonSchema {
  return isRecord(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
