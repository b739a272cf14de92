import { describeObject, identityOf, type Manifest } from '../manifest';
import type { Problem } from '../problem';

/** Objects that two bundles of an environment make. Within a bundle the tree finds this; across bundles nobody else. */
export function madeTwice(environment: string, manifests: readonly Manifest[]): Problem[] {
  const makers = new Map<string, Manifest>();
  return manifests.flatMap((manifest): Problem[] => {
    const identity = identityOf(manifest.body);
    const first = makers.get(identity);
    makers.set(identity, first ?? manifest);
    if (first === undefined || first.bundle === manifest.bundle) return [];
    const found = `${first.bundle} (${first.construct}) and ${manifest.bundle} (${manifest.construct})`;
    const object = describeObject(manifest.body);
    return [
      {
        code: 'DUPLICATE_OBJECT',
        severity: 'error',
        spec: environment,
        object,
        message: 'two bundles make this object',
        found,
        fix: 'give each its own name or namespace, or make it once',
      },
    ];
  });
}
