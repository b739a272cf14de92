import { crdSchemas, kindKey, type CustomKind } from '../kubernetes';
import type { KubernetesObject } from '../manifest';
import { PlatformError } from '../problem';
import type { OverlayContext, OverlayManifest } from './subject';

/** The same context, knowing also the custom kinds that are defined among the manifests: those of others bring theirs. */
export function withDefinedKinds<Context extends OverlayContext>(
  manifests: readonly OverlayManifest[],
  context: Context,
): Context {
  const definitions = manifests.filter(({ body }) => body.kind === 'CustomResourceDefinition');
  if (definitions.length === 0) return context;
  const defined = definitions.flatMap(({ body }) => kindsIn(body));
  const entries = defined.map((kind) => [kindKey(kind.apiVersion, kind.kind), kind] as const);
  return { ...context, customKinds: new Map([...(context.customKinds ?? []), ...entries]) };
}

/** What a definition is worth is for the checks to say; one that cannot be read defines nothing. */
function kindsIn(definition: KubernetesObject): readonly CustomKind[] {
  try {
    return [...crdSchemas([definition]).values()];
  } catch (error) {
    if (error instanceof PlatformError) return [];
    throw error;
  }
}
