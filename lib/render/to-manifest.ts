import type { ApiObject } from 'cdk8s';
import { stableNameOf } from '../bundle';
import { inCanonicalOrder, isFields, withSyncWave, type KubernetesObject, type Manifest } from '../manifest';
import { toJson } from './json/to-json';

/** The finished object that a construct stands for, and the place that it came from. */
export function toManifest(object: ApiObject, bundle: string): Manifest {
  const stableName = stableNameOf(object);
  return {
    body: inCanonicalOrder(withSyncWave(asObject(toJson(object), object))),
    bundle,
    construct: object.node.path,
    ...(stableName !== undefined && { stableName }),
  };
}

/** What a construct writes is an object with a kind and a name, whatever its type says. */
function asObject(body: unknown, { node }: ApiObject): KubernetesObject {
  if (isObject(body)) return body;
  throw new Error(`construct "${node.path}" writes no Kubernetes object with apiVersion, kind and metadata.name`);
}

function isObject(body: unknown): body is KubernetesObject {
  if (!isFields(body) || !isFields(body['metadata'])) return false;
  return [body['apiVersion'], body['kind'], body['metadata']['name']].every((text) => typeof text === 'string');
}
