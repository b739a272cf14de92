import type { KubernetesObject } from '../manifest';
import { OverlayFault } from './overlay-fault';
import { isKubernetesObject, show } from './plain-data';
import type { Subject } from './subject';

/**
 * What an entry left of an object, if it still is one that may be written.
 *
 * @throws OverlayFault `OVERLAY_NO_OBJECT`; `OVERLAY_RENAMES` when one of our own objects got another name
 */
export function checkedObject(result: unknown, { manifest: { body: before, foreign } }: Subject): KubernetesObject {
  if (!isKubernetesObject(result)) {
    throw new OverlayFault({
      code: 'OVERLAY_NO_OBJECT',
      message: 'this leaves no object with apiVersion, kind and metadata.name',
      found: show(result),
    });
  }
  const { name, namespace } = before.metadata;
  const isRenamed = result.metadata.name !== name || result.metadata.namespace !== namespace;
  if (!isRenamed || foreign === true) return result;
  throw new OverlayFault({
    code: 'OVERLAY_RENAMES',
    message: 'an overlay cannot rename an object of ours or move it to another namespace: its name comes from the spec',
    field: result.metadata.name === name ? 'metadata.namespace' : 'metadata.name',
    found: show(result.metadata.name === name ? result.metadata.namespace : result.metadata.name),
    fix: 'change the name in the spec',
  });
}
