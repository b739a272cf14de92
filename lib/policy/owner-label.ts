import type { KubernetesObject } from '../manifest';
import { labelsOf } from './metadata';

/** With any prefix of the site's, such as `acme.dev/owner`. */
const owner = '^(.*/)?(owner|team)$';
const isOwner = new RegExp(owner);

/** Whether a label says which people an object belongs to. */
export function hasOwner(body: KubernetesObject): boolean {
  return Object.entries(labelsOf(body)).some(([key, value]) => isOwner.test(key) && value !== '');
}

export const hasOwnerCel = `object.metadata.?labels.orValue({}).exists(key, key.matches('${owner}') && object.metadata.labels[key] != '')`;
