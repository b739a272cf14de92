import { addOnReferences } from './add-on-references';
import { certificateReferences } from './certificate-references';
import { monitoringReferences } from './monitoring-references';
import { objectReferences } from './object-references';
import { inPodSpec, podReferences } from './pod-references';
import type { Reference } from './reference';

export type { Reference } from './reference';
export { isWellKnown, wellKnownNames } from './well-known';
export { inPodSpec };

const beside = [...objectReferences, ...addOnReferences, ...certificateReferences, ...monitoringReferences];

/** What objects need beside what their pods do. */
export const besidePods: readonly Reference[] = beside.filter(({ onlyFollows }) => onlyFollows !== true);

/** Every field by which an object names another one: it follows when that is renamed. */
export const references: readonly Reference[] = [...podReferences, ...beside];
