/** What an environment has run: every digest that its file of image pins has had. */
export interface PinHistory {
  /** By image name, as the file has it. */
  readonly digests: { readonly [image: string]: readonly string[] };
  /**
   * Digests of the first version: what ran when the file began was never promoted.
   */
  readonly initial: readonly string[];
  /** False where Git does not hold all commits of the file (a shallow clone), or too many. */
  readonly isComplete: boolean;
}

/** By environment. */
export interface PinHistories {
  readonly [environment: string]: PinHistory;
}
