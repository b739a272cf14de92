import type { FieldPath } from '../foreign-document';
import type { OffsetFault } from '../read-fault';

/** The data of one document and where its fields stand in the text. */
export interface Located {
  readonly value: unknown;
  /** Undefined if the text has no such field. What was read as JSON gives the element of the list for what is below it. */
  offsetOf(path: FieldPath): number | undefined;
}

/** A document's data, or every fault that keeps it from being read. */
export type ReadDocument = { readonly located: Located } | { readonly faults: readonly OffsetFault[] };
