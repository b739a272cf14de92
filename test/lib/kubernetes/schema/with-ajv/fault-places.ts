import type { ErrorObject } from 'ajv';
import {
  coreSchema,
  defaultKubernetesVersion,
  kindKey,
  type CustomKinds,
  type JsonSchema,
  type JsonSchemas,
} from '../../../../../lib/kubernetes';
import { coreKind } from '../../../../../lib/kubernetes/schema';
import { fieldPath } from '../../../../../lib/kubernetes/schema/field-path';
import { AjvJudge } from './ajv-judge';
import { closeCustomSchema } from './close-custom-schema';
import { closeDefinition } from './close-definition';
import { mapSchemas } from './map-schemas';
import { ServerReading } from './server-reading';

const version = defaultKubernetesVersion;
const definitions: JsonSchemas = {
  ...mapSchemas(coreSchema(version).definitions, closeDefinition),
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number'], format: 'quantity' },
};
const judge = new AjvJudge(definitions);
const closed = new Map<string, JsonSchema>();

/** Where ajv finds faults in an object of a known kind, sorted, each place once. */
export function faultPlacesByAjv(object: { apiVersion: string; kind: string }, crds: CustomKinds): string[] {
  const schema = schemaOf(object, crds);
  const isCustom = coreKind(version, object.apiVersion, object.kind) === undefined;
  const errors = judge.judge(schema, new ServerReading(definitions, isCustom).read(object, schema));
  const places = errors.filter((error) => !inBranch.test(error.schemaPath)).map(placeOf);
  return [...new Set(places)].sort();
}

const inBranch = /\/(?:anyOf|oneOf)\/\d+(?:\/|$)/; // the alternative says it

function schemaOf({ apiVersion, kind }: { apiVersion: string; kind: string }, crds: CustomKinds): JsonSchema {
  const core = coreKind(version, apiVersion, kind);
  if (core) return definitions[core.definition] ?? {};
  const key = kindKey(apiVersion, kind);
  const schema = closed.get(key) ?? closeCustomSchema(crds.get(key)?.schema ?? {});
  closed.set(key, schema);
  return schema;
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const { additionalProperty, missingProperty } = params as Record<string, string | undefined>;
  const field = additionalProperty ?? missingProperty;
  return fieldPath(field === undefined ? steps : [...steps, field]);
}
