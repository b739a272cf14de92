import { resolveReference, type JsonSchema, type JsonSchemas } from '../json-schema';
import { close, type Origin } from './close';
import { Link } from './link';
import { numberRules } from './number-rules';
import type { Alternatives, Field, KeyField, ListRules, MapRules, Prepared } from './prepared';
import { listSize, mapSize } from './size-rules';
import { textRules } from './text-rules';
import { plainBits, typeBits } from './value-types';

type Prepare = (schema: JsonSchema) => Prepared;

/** The one field that tells core elements apart and has a default, which the published definitions here leave out. */
const coreKeyDefaults: ReadonlyMap<string, unknown> = new Map([['protocol', 'TCP']]);

/** Published as any text, but the server reads numbers too and parses what it gets. */
const readAsQuantity: JsonSchema = { type: ['string', 'number'], format: 'quantity' };
const quantityReference = '#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity';

/** Schemas as the walker needs them, each prepared once, when a value first has it. */
export class PreparedSchemas {
  private readonly made = {
    core: new WeakMap<JsonSchema, Prepared>(),
    custom: new WeakMap<JsonSchema, Prepared>(),
    branch: new WeakMap<JsonSchema, Prepared>(),
  };
  private readonly prepareIn = {
    core: (schema: JsonSchema) => this.prepare(schema, 'core'),
    custom: (schema: JsonSchema) => this.prepare(schema, 'custom'),
    branch: (schema: JsonSchema) => this.prepare(schema, 'branch'),
  };

  /** @param definitions where references lead to */
  constructor(readonly definitions: JsonSchemas) {}

  prepare(schema: JsonSchema, origin: Origin): Prepared {
    const known = this.made[origin].get(schema);
    if (known) return known;
    const prepared = schema.$ref === undefined ? this.rulesOf(schema, origin) : this.follow(schema.$ref, schema);
    this.made[origin].set(schema, prepared);
    return prepared;
  }

  /** What a reference leads to is Kubernetes' own, also from a CRD, which may say more beside it. */
  private follow(reference: string, beside: JsonSchema): Prepared {
    const schema = reference === quantityReference ? readAsQuantity : resolveReference(reference, this.definitions);
    const target = this.prepare(schema, 'core');
    if (!beside.allOf) return target;
    const alternatives = alternativesOf(beside, this.prepareIn.branch);
    return { ...target, plainTypes: 0, alternatives, isReadFirst: true };
  }

  private rulesOf(written: JsonSchema, origin: Origin): Prepared {
    const schema = close(written, origin);
    const map = mapRules(schema, origin, this.prepareIn[origin]);
    const list = listRules(schema, this.prepareIn[origin]);
    const types = typeBits(schema.type);
    const [text, number] = [textRules(schema), numberRules(schema)];
    const alternatives = alternativesOf(schema, this.prepareIn.branch);
    return {
      schema,
      types,
      plainTypes:
        alternatives === undefined
          ? plainBits(types, { hasText: text !== undefined, hasNumber: number !== undefined })
          : 0,
      nullable: schema.nullable === true,
      text,
      number,
      map,
      list,
      alternatives,
      isReadFirst: origin === 'custom',
    };
  }
}

function mapRules(schema: JsonSchema, origin: Origin, prepare: Prepare): MapRules {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties).map(([name, field]) => [name, fieldOf(field, origin, prepare)] as const);
  const hasDefault = (name: string): boolean =>
    Object.hasOwn(properties, name) && properties[name]?.default !== undefined;
  return {
    fields: new Map(fields),
    required: origin === 'custom' ? required.filter((name) => !hasDefault(name)) : required,
    others: othersOf(additionalProperties, prepare),
    othersSkipNull:
      origin === 'custom' && typeof additionalProperties === 'object' && additionalProperties.nullable !== true,
    size: mapSize(schema),
  };
}

function fieldOf(schema: JsonSchema, origin: Origin, prepare: Prepare): Field {
  return { link: new Link(schema, prepare), skipsNull: origin !== 'branch' && schema.nullable !== true };
}

function othersOf(schema: boolean | JsonSchema | undefined, prepare: Prepare): MapRules['others'] {
  if (schema === false) return 'refused';
  return typeof schema === 'object' ? new Link(schema, prepare) : undefined;
}

function listRules(schema: JsonSchema, prepare: Prepare): ListRules {
  const { items } = schema;
  return { items: items && new Link(items, prepare), keys: keyFields(schema), size: listSize(schema) };
}

function keyFields(schema: JsonSchema): readonly KeyField[] | undefined {
  const type = schema['x-kubernetes-list-type'];
  if (schema.uniqueItems || type === 'set') return [];
  const names = schema['x-kubernetes-list-map-keys'];
  if (type !== 'map' || !names) return undefined;
  const { $ref, properties = {} } = schema.items ?? {};
  return names.map((name) => ({
    name,
    standard: $ref === undefined ? properties[name]?.default : coreKeyDefaults.get(name),
  }));
}

function alternativesOf(schema: JsonSchema, prepare: Prepare): Alternatives | undefined {
  const { enum: values, allOf, anyOf, oneOf, not } = schema;
  const hasBranches = [allOf, anyOf, oneOf, not].some((branch) => branch !== undefined);
  if (!values && !hasBranches) return undefined;
  const links = (schemas: readonly JsonSchema[]): Link[] => schemas.map((branch) => new Link(branch, prepare));
  return {
    values,
    hasBranches,
    all: links(allOf ?? []),
    any: anyOf && links(anyOf),
    one: oneOf && links(oneOf),
    not: not && new Link(not, prepare),
  };
}
