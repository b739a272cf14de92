/* eslint-disable @typescript-eslint/no-require-imports -- each file is 190 KB: read when asked for, also in a bundle */
import { z } from 'zod';
import { closeDefinition } from './close-definition';
import { isJsonSchema, mapSchemas, type JsonSchema, type JsonSchemas } from './json-schema';
import type { KubernetesVersion } from './kubernetes-version';

/** One kind that an API server of the version serves. */
export interface CoreKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Key in `definitions`. */
  readonly definition: string;
}

export interface CoreSchema {
  readonly kinds: readonly CoreKind[];
  /** Strict: a field that the version does not know is refused. */
  readonly definitions: JsonSchemas;
}

const files: Record<KubernetesVersion, () => unknown> = {
  '1.32': (): unknown => require('../schemas/v1.32.json'),
  '1.33': (): unknown => require('../schemas/v1.33.json'),
  '1.34': (): unknown => require('../schemas/v1.34.json'),
  '1.35': (): unknown => require('../schemas/v1.35.json'),
  '1.36': (): unknown => require('../schemas/v1.36.json'),
};

const fileSchema = z.object({
  kinds: z.array(
    z.object({ apiVersion: z.string(), kind: z.string(), namespaced: z.boolean(), definition: z.string() }),
  ),
  definitions: z.record(z.string(), z.custom<JsonSchema>(isJsonSchema)),
});

/** Published as any text, but the server reads numbers too and parses what it gets. */
const quantity: JsonSchemas = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number'], format: 'quantity' },
};

const loaded = new Map<KubernetesVersion, CoreSchema>();

/** What an API server of the version accepts, as the server itself publishes it. Read once a process. */
export function coreSchema(version: KubernetesVersion): CoreSchema {
  const known = loaded.get(version);
  if (known) return known;
  const { kinds, definitions } = fileSchema.parse(files[version]());
  const schema = { kinds, definitions: { ...mapSchemas(definitions, closeDefinition), ...quantity } };
  loaded.set(version, schema);
  return schema;
}
