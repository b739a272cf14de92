import { isFields, type Manifest } from '../manifest';

/** Names a field of an object of a bundle, whatever the object is called. */
export function fieldKey({ construct, body }: Manifest, field: string): string {
  return `${body.kind} ${construct} ${field}`;
}

/** The fields that differ between two renderings of a bundle, every plain value by its own path. */
export function changedFields(before: readonly Manifest[], after: readonly Manifest[]): ReadonlySet<string> {
  const others = fieldsByKey(after);
  return new Set([...fieldsByKey(before)].filter(([key, value]) => others.get(key) !== value).map(([key]) => key));
}

function fieldsByKey(manifests: readonly Manifest[]): ReadonlyMap<string, unknown> {
  return new Map(
    manifests.flatMap((manifest) =>
      [...plainFields(manifest.body, '')].map(([field, value]) => [fieldKey(manifest, field), value] as const),
    ),
  );
}

/** Every plain value of an object with its path, as problems write it. */
export function* plainFields(value: unknown, path: string): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* plainFields(inner, `${path}[${index}]`);
  } else if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) yield* plainFields(inner, joined(path, key));
  } else yield [path, value];
}

function joined(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
