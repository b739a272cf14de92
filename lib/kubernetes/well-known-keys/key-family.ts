/** Keys of labels and annotations under one prefix, all of which somebody defines: any other is a slip. */
export interface KeyFamily {
  /** What stands before the slash, such as `app.kubernetes.io`. */
  readonly prefix: string;
  /** The only names there are after it, unless they begin otherwise than `within` says. */
  readonly names: readonly string[];
  /** Beginnings of names whose end is free, such as `actions.`. */
  readonly free?: readonly string[];
  /** The family is only what begins so; other names under the prefix are not judged. Default: all. */
  readonly within?: string;
  /** Where the keys are defined. */
  readonly source: string;
}
