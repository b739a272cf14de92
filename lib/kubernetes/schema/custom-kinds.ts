import { z } from 'zod';
import { PlatformError } from '../../problem';
import { closeCustomRoot } from './close-custom-schema';
import { isJsonSchema, type JsonSchema } from './json-schema';

/** One served version of one custom kind. */
export interface CustomKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Strict: a field that the CRD does not know is refused. */
  readonly schema: JsonSchema;
}

/** Custom kinds by `kindKey`. */
export type CustomKinds = ReadonlyMap<string, CustomKind>;

const definition = z.object({
  apiVersion: z.literal('apiextensions.k8s.io/v1'),
  kind: z.literal('CustomResourceDefinition'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    group: z.string(),
    scope: z.enum(['Namespaced', 'Cluster']),
    names: z.object({ kind: z.string() }),
    versions: z.array(
      z.object({
        name: z.string(),
        served: z.boolean(),
        schema: z.object({ openAPIV3Schema: z.custom<JsonSchema>(isJsonSchema) }),
      }),
    ),
  }),
});

/** How a kind is looked up: kinds of different API groups may share a name. */
export function kindKey(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}

/**
 * What CRDs allow, each served version strict. CEL rules (`x-kubernetes-validations`) are not evaluated.
 *
 * @param crds parsed YAML documents of CustomResourceDefinitions; reading files is the caller's
 * @throws PlatformError `CRD_INVALID`, one problem for each object that is no CRD of `apiextensions.k8s.io/v1`
 */
export function crdSchemas(crds: readonly unknown[]): CustomKinds {
  const results = crds.map((crd) => definition.safeParse(crd));
  const errors = results.flatMap((result, i) => (result.success ? [] : [{ error: result.error, crd: crds[i] }]));
  if (errors.length > 0) throw new PlatformError(errors.map(({ error, crd }) => problemOf(error, crd)));
  const kinds = results.flatMap((result) => (result.success ? servedKinds(result.data) : []));
  return new Map(kinds.map((kind) => [kindKey(kind.apiVersion, kind.kind), kind]));
}

function servedKinds({ spec }: z.output<typeof definition>): CustomKind[] {
  const served = spec.versions.filter((version) => version.served);
  return served.map((version) => ({
    apiVersion: `${spec.group}/${version.name}`,
    kind: spec.names.kind,
    namespaced: spec.scope === 'Namespaced',
    schema: closeCustomRoot(version.schema.openAPIV3Schema),
  }));
}

function problemOf(error: z.ZodError, crd: unknown): PlatformError['problems'][number] {
  const named = z.object({ metadata: z.object({ name: z.string() }) }).safeParse(crd);
  return {
    code: 'CRD_INVALID',
    severity: 'error',
    message: z.prettifyError(error).replaceAll('\n', ' '),
    object: `CustomResourceDefinition/${named.success ? named.data.metadata.name : 'without name'}`,
    accepted: 'a CustomResourceDefinition of apiextensions.k8s.io/v1',
  };
}
