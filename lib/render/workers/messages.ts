import type { Bundle } from '../../bundle';
import type { Batch } from '../batches';
import type { EnvironmentSettings } from '../environment-settings';
import type { MissResult } from '../render-misses';
import type { WantedBundle } from '../wanted-bundle';

/** A bundle on its way to a worker. Functions do not travel: a family of charts goes by its position. */
interface SentBundle {
  readonly key: string;
  readonly path: string;
  readonly parts: readonly { readonly family: number; readonly inputs: unknown }[];
}

/** A batch on its way to a worker. */
export interface SentBatch {
  readonly first: number;
  readonly settings: EnvironmentSettings;
  readonly bundles: readonly SentBundle[];
}

/** What a worker answers to each batch, and to a bug anywhere. */
export type Answer =
  | { readonly first: number; readonly results: readonly MissResult[] }
  /** The error with its causes, printed: not everything that can be thrown can be cloned. */
  | { readonly bug: string };

/** @returns undefined for a batch of nothing */
export function sentBatch({ first, bundles }: Batch, families: readonly Bundle[]): SentBatch | undefined {
  const settings = bundles[0]?.settings;
  return settings && { first, settings, bundles: bundles.map((bundle) => sentBundle(bundle, families)) };
}

function sentBundle({ key, path, parts }: WantedBundle, families: readonly Bundle[]): SentBundle {
  return { key, path, parts: parts.map(({ family, inputs }) => ({ family: families.indexOf(family), inputs })) };
}

/** The bundles of a batch as this thread's charts render them. */
export function receivedBundles({ settings, bundles }: SentBatch, families: readonly Bundle[]): WantedBundle[] {
  return bundles.map(({ key, path, parts }) => ({
    key,
    environment: settings.name,
    path,
    settings,
    parts: parts.map(({ family: position, inputs }) => {
      const family = families[position];
      if (family === undefined) throw new Error(`a worker has no family of bundles at ${position}`);
      return { family, inputs };
    }),
  }));
}
