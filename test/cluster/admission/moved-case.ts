import { isNamespaced } from '../../../lib/kubernetes';
import type { KubernetesObject } from '../../../lib/manifest';

/** An object of the cases, as if it belonged to an environment's namespace, beside what stands there. */
export function movedInto(namespace: string, body: KubernetesObject): KubernetesObject {
  const { name } = body.metadata;
  if (body.kind === 'Namespace') {
    return { ...body, metadata: { ...body.metadata, name: name === 'shop' ? namespace : name } };
  }
  if (isNamespaced(body.apiVersion, body.kind) === false) return body;
  return { ...body, metadata: { ...body.metadata, name: name === 'api' ? 'moved' : name, namespace } };
}
