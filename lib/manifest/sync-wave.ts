import { kindOrder } from '../kubernetes';
import type { KubernetesObject } from './manifest';

const annotation = 'argocd.argoproj.io/sync-wave';

/**
 * Tells Argo CD what kubectl reads from the order of files: which objects must be healthy before this one.
 * An object that says it itself keeps its word.
 */
export function withSyncWave(body: KubernetesObject): KubernetesObject {
  const { wave } = kindOrder(body.kind);
  const { annotations } = body.metadata;
  if (wave === 0 || (annotations && annotation in annotations)) return body;
  return { ...body, metadata: { ...body.metadata, annotations: { ...annotations, [annotation]: String(wave) } } };
}
