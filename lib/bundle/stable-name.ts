import type { ApiObject } from 'cdk8s';

const key = 'keelson.dev/stable-name';

/**
 * Tells the name that an object's file gets when the object's own name holds a hash of its content:
 * the file then keeps its name, and a review shows what changed in it.
 */
export function setStableName(object: ApiObject, name: string): void {
  object.node.addMetadata(key, name);
}

/** The name that was set, if any. */
export function stableNameOf(object: ApiObject): string | undefined {
  const entry = object.node.metadata.find(({ type }) => type === key);
  return typeof entry?.data === 'string' ? entry.data : undefined;
}
