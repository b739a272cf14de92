import { JsonPatch, type ApiObject } from 'cdk8s';

/**
 * Patches an object after its class has written it. The classes of cdk8s-plus-28 know Kubernetes 1.28 and drop newer
 * fields without a word; `addJsonPatch` comes before that, and so cannot add them.
 */
export function patchLate(object: ApiObject, ...patches: JsonPatch[]): void {
  const toJson = object.toJson.bind(object);
  object.toJson = (): unknown => JsonPatch.apply(toJson(), ...patches);
}
