import { parse } from 'yaml';
import type { KubernetesObject, Manifest } from '../../../../lib/manifest';
import { remove as removeField, setTo, withField, type Change, type Steps } from '../seeded/mutate';

/** A small change of the objects of an environment. It throws where there is nothing that it could change. */
export type Edit = (manifests: readonly Manifest[]) => readonly Manifest[];

/**
 * Sets a field, and makes the blocks around it where they are absent.
 *
 * @param object kind and name, such as `Deployment/api`; the hash at the end of a name is left out
 * @param path such as `spec.ports.0.port`; a key with dots stands in brackets, as in `metadata.labels[keelson.dev/owner]`
 */
export function set(object: string, path: string, value: unknown): Edit {
  return changeField(object, path, setTo(value));
}

/** Removes a field that is there. */
export function unset(object: string, path: string): Edit {
  return changeField(object, path, (block, key) => {
    if (!Object.hasOwn(block, key)) throw new Error(`${object} has no field ${path}`);
    removeField(block, key);
  });
}

/** Takes an object away. */
export function drop(object: string): Edit {
  return (manifests) => {
    const left = manifests.filter((manifest) => !isCalled(manifest, object));
    if (left.length === manifests.length) throw new Error(`there is no ${object}`);
    return left;
  };
}

/** Adds an object. One that is named without a namespace lies in production's. */
export function add(yaml: string): Edit {
  const body = parse(yaml) as KubernetesObject;
  const metadata = { namespace: 'aicode-prod', ...body.metadata };
  const added = { body: { ...body, metadata }, bundle: 'services/api', construct: `added-${metadata.name}` };
  return (manifests) => [...manifests, added];
}

/** Adds a copy of an object under another name. */
export function copy(object: string, name: string): Edit {
  return (manifests) => {
    const original = manifests.find((manifest) => isCalled(manifest, object));
    if (original === undefined) throw new Error(`there is no ${object}`);
    const body = { ...original.body, metadata: { ...original.body.metadata, name } };
    return [...manifests, { ...original, body }];
  };
}

/** Whether an object is the one of this kind and name, its hash left out. */
export function isCalled({ body }: Pick<Manifest, 'body'>, object: string): boolean {
  return `${body.kind}/${withoutHash(body.metadata.name)}` === object;
}

/** `api-env-8fb43852` is called `api-env`: the hash changes with its content. */
export function withoutHash(name: string): string {
  return name.replace(/-[0-9a-f]{8}$/, '');
}

function changeField(object: string, path: string, change: Change): Edit {
  const steps = stepsOf(path);
  return (manifests) => {
    if (!manifests.some((manifest) => isCalled(manifest, object))) throw new Error(`there is no ${object}`);
    return manifests.map((manifest) =>
      isCalled(manifest, object) ? { ...manifest, body: withField(manifest.body, steps, change) } : manifest,
    );
  };
}

function stepsOf(path: string): Steps {
  return [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map(([, quoted, plain = '']) => {
    return quoted ?? (/^\d+$/.test(plain) ? Number(plain) : plain);
  });
}
