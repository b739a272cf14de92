import { isFields, type KubernetesObject, type Manifest } from '../../../../lib/manifest';

export type Steps = readonly (string | number)[];

/** A field of a rendered object; one of those that are alike in kind and path. */
export interface Field {
  readonly manifest: Manifest;
  readonly steps: Steps;
  readonly value: unknown;
  /** Kind and path without positions, such as `Deployment spec.template.spec.containers[].image`. */
  readonly name: string;
}

/** One field for each distinct kind and path, labels and annotations and data of people left out of the paths. */
export function distinctFields(manifests: readonly Manifest[]): readonly Field[] {
  const found = new Map<string, Field>();
  for (const manifest of manifests) {
    for (const { steps, value } of fieldsWithin(manifest.body, [])) {
      const name = `${manifest.body.kind} ${nameOf(steps)}`;
      if (!found.has(name)) found.set(name, { manifest, steps, value, name });
    }
  }
  return [...found.values()];
}

/** An object with one field another. */
export function withField(body: KubernetesObject, steps: Steps, change: Change): KubernetesObject {
  return changed(body, steps, change) as KubernetesObject;
}

/** What becomes of the entries of the block around a field. */
export type Change = (block: { [key: string]: unknown } | unknown[], key: string | number) => void;

export const misspell: Change = (block, key) => {
  if (Array.isArray(block)) return;
  const entries = Object.entries(block);
  for (const name of Object.keys(block)) delete block[name];
  for (const [name, value] of entries) block[name === key ? `${name}x` : name] = value;
};

export const remove: Change = (block, key) => {
  if (Array.isArray(block)) block.splice(Number(key), 1);
  else delete block[key];
};

export const setTo =
  (value: unknown): Change =>
  (block, key) => {
    if (Array.isArray(block)) block[Number(key)] = value;
    else block[key] = value;
  };

function* fieldsWithin(value: unknown, steps: Steps): Generator<{ steps: Steps; value: unknown }> {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isFields(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const path = [...steps, key];
    yield { steps: path, value: inner };
    yield* fieldsWithin(inner, path);
  }
}

function nameOf(steps: Steps): string {
  return steps
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function changed(value: unknown, [key, ...rest]: Steps, change: Change): unknown {
  if (key === undefined) return value;
  const copy: { [key: string]: unknown } | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  if (rest.length === 0) change(copy, key);
  else setTo(changed((value as { [key: string | number]: unknown })[key], rest, change))(copy, key);
  return copy;
}
