import { addOnReferences } from './add-on-references';
import { objectReferences } from './object-references';
import { inPodSpec, podReferences } from './pod-references';
import type { Reference } from './reference';

export type { Reference } from './reference';
export { isWellKnown, wellKnownNames } from './well-known';
export { inPodSpec };

/** What objects name beside what their pods do. */
export const besidePods: readonly Reference[] = [...objectReferences, ...addOnReferences];

/** Every field by which an object names another one: it follows when that is renamed. */
export const references: readonly Reference[] = [...podReferences, ...besidePods];
