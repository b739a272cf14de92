import { describeObject, groupBy, identityOf, type Manifest } from '../manifest';
import type { Problem } from '../problem';

/** One `DUPLICATE_OBJECT` for each identity that several manifests share, naming the constructs that made them. */
export function duplicateObjects(manifests: readonly Manifest[]): Problem[] {
  const identities = new Set(manifests.map(({ body }) => identityOf(body)));
  return identities.size === manifests.length ? [] : duplicatesIn(manifests);
}

function duplicatesIn(manifests: readonly Manifest[]): Problem[] {
  return [...groupBy(manifests, ({ body }) => identityOf(body)).values()].flatMap(([first, ...others]) =>
    first && others.length > 0 ? [duplicateOf(first, others)] : [],
  );
}

function duplicateOf({ body, bundle, construct }: Manifest, others: readonly Manifest[]): Problem {
  return {
    code: 'DUPLICATE_OBJECT',
    severity: 'error',
    message: `bundle ${bundle} makes this object ${others.length + 1} times, and each would overwrite the one before`,
    object: describeObject(body),
    found: [construct, ...others.map((other) => other.construct)].join(', '),
    fix: 'give each its own name or namespace, or make it once',
  };
}
