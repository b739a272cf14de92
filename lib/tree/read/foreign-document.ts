import type { KubernetesObject } from '../../manifest';
import type { Problem } from '../../problem';

/** A path into an object: keys of maps and indexes of lists, such as `['spec', 'containers', 0]`. */
export type FieldPath = readonly (string | number)[];

/** One Kubernetes object that somebody else wrote, and where it stands. */
export interface ForeignDocument {
  readonly body: KubernetesObject;
  /** As named to the reader. */
  readonly file: string;
  /** Line of the object's first field, from 1. An element of a `List` has its own. */
  readonly line: number;
  /**
   * Line of a field, from 1; undefined if the text has no such field. The text is parsed a second time when this is
   * asked first, and never otherwise.
   */
  readonly lineOf: (path: FieldPath) => number | undefined;
}

/** What was read: objects without fault, and every fault of the others. */
export interface ReadManifests {
  readonly documents: readonly ForeignDocument[];
  readonly problems: readonly Problem[];
}
