import { textOf, type Manifest } from '../../manifest';
import type { ObjectId } from '../violation';

/** Which object a manifest is. An empty namespace is none, as the API server takes it. */
export function objectIdOf({ body, bundle }: Manifest): ObjectId {
  const { name } = body.metadata;
  const namespace = textOf(body.metadata.namespace);
  return { apiVersion: body.apiVersion, kind: body.kind, ...(namespace && { namespace }), name, bundle };
}
