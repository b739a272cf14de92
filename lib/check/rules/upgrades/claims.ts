import { compareQuantities, isQuantity } from '../../../kubernetes';
import { fieldAt, listOf, textOf, type KubernetesObject } from '../../../manifest';

/** A claim of a volume within an object: a claim itself, or a template in a StatefulSet. */
export interface Claim {
  /** Where it stands in the object; empty: the object is the claim. */
  readonly path: string;
  readonly name: string;
  readonly spec: unknown;
}

const storagePath = ['resources', 'requests', 'storage'] as const;

/** Claims by name; none for other kinds. */
export function claimsOf(body: KubernetesObject | undefined): ReadonlyMap<string, Claim> {
  if (body?.kind === 'PersistentVolumeClaim') {
    const name = textOf(fieldAt(body, 'metadata', 'name')) ?? '';
    return new Map([[name, { path: '', name, spec: body['spec'] }]]);
  }
  return body?.kind === 'StatefulSet' ? templatesOf(body) : new Map<string, Claim>();
}

/** What a claim asks for. */
export function storageOf({ spec }: Claim): string | number | undefined {
  const size = fieldAt(spec, ...storagePath);
  return (typeof size === 'string' || typeof size === 'number') && isQuantity(size) ? size : undefined;
}

/** Where a claim's size stands in its object. */
export function storageField({ path }: Claim): string {
  return [path, 'spec', ...storagePath].filter((part) => part !== '').join('.');
}

/** Negative where the volume would shrink, positive where it grows; 0 too where a size cannot be read. */
export function growthOf(before: Claim, after: Claim): number {
  const [old, next] = [storageOf(before), storageOf(after)];
  return old === undefined || next === undefined ? 0 : compareQuantities(next, old);
}

function templatesOf(body: KubernetesObject): ReadonlyMap<string, Claim> {
  const templates = listOf(fieldAt(body, 'spec', 'volumeClaimTemplates'));
  return new Map(
    templates.flatMap((template, index) => {
      const name = textOf(fieldAt(template, 'metadata', 'name'));
      if (name === undefined) return [];
      const claim = { path: `spec.volumeClaimTemplates[${index}]`, name, spec: fieldAt(template, 'spec') };
      return [[name, claim] as const];
    }),
  );
}
