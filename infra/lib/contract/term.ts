import type { Sides } from './sides';

/** A name that one half uses or defines. */
export interface Named {
  readonly name: string;
  /** Where it stands: a file of `dist/`, or stack and logical id. */
  readonly from: string;
  /** Defined for others than this cluster too, so nothing in it has to use it. Default: false. */
  readonly isForOthers?: boolean;
}

/** One kind of name that both halves know. */
export interface Term {
  /** Last part of the problem's code, such as `SECRET`. */
  readonly code: string;
  /** What is named, such as `secret in Secrets Manager`. */
  readonly what: string;
  /** What manifests, the programs in pods, or controllers that act for a manifest ask for. */
  readonly used: (sides: Sides) => readonly Named[];
  /** What templates make for the cluster. */
  readonly defined: (sides: Sides) => readonly Named[];
}
