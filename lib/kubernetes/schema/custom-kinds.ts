import { z } from 'zod';
import { PlatformError } from '../../problem';
import { isJsonSchema, type JsonSchema } from './json-schema';
import { kindKey } from './kind-key';
import { withObjectMeta } from './with-object-meta';

/** One served version of one custom kind. */
export interface CustomKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** As the CRD has it, but the metadata refers to Kubernetes' own. */
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

/**
 * What CRDs allow, one entry a served version. What their schemas say is trusted, as a server has judged it:
 * `validateObject` tells whether a foreign CRD is sound.
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
    schema: withObjectMeta(version.schema.openAPIV3Schema),
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
