import type { EnvironmentSettings } from '../environment-settings';
import type { MissResult } from '../render-misses';

/** A bundle on its way to a worker. Functions do not travel: a family of charts goes by its position. */
export interface SentTask {
  readonly key: string;
  readonly path: string;
  readonly parts: readonly { readonly family: number; readonly inputs: unknown }[];
}

/** Bundles of one environment to render. */
export interface Batch {
  /** Position of its first bundle among all. */
  readonly first: number;
  readonly settings: EnvironmentSettings;
  readonly tasks: readonly SentTask[];
}

/** What a worker answers to each batch, and to a bug anywhere. */
export type Answer =
  | { readonly first: number; readonly results: readonly MissResult[] }
  /** The error, as far as it can be cloned: name, message and stack. */
  | { readonly bug: unknown };
