import { hash } from 'node:crypto';
import { digestOf, parseFacts, type EnvironmentFacts, type FactKind, type Facts, type FactSource } from '../check';
import { CacheDamaged, type BundleCache } from './cache/bundle-cache';
import type { RenderedBundle } from './rendered-bundle';

/** A bundle, and its key in the cache. */
export interface KeptBundle {
  readonly key: string;
  readonly bundle: RenderedBundle;
}

/**
 * The facts of an environment's bundles, which the cache has as texts. What was read is held as long as the result: ask
 * for one, use it and let it go.
 *
 * Reading throws CacheDamaged if a text is not as it was.
 */
export function environmentFacts(bundles: readonly KeptBundle[], cache: BundleCache): EnvironmentFacts {
  const all = bundles.map((kept) => bundleFacts(kept, cache));
  const byPath = new Map(bundles.map(({ bundle }, index) => [bundle.path, all[index]] as const));
  return {
    ...sourceOf(all),
    ofBundle: (path) => sourceOf([byPath.get(path) ?? []].flat()),
  };
}

/** The texts of the facts of one bundle. */
interface BundleFacts {
  /** Empty for a kind that it has none of. */
  digestOf(kind: FactKind): string;
  textOf(kind: FactKind): Buffer | undefined;
}

function bundleFacts({ key, bundle }: KeptBundle, cache: BundleCache): BundleFacts {
  let texts: Buffer | undefined;
  return {
    digestOf: (kind) => bundle.facts.find((one) => one.kind === kind)?.digest ?? '',
    textOf(kind) {
      const index = bundle.facts.findIndex((one) => one.kind === kind);
      const summary = bundle.facts[index];
      if (summary === undefined) return undefined;
      texts ??= cache.facts(key, bundle);
      const begin = bundle.facts.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0);
      const text = texts.subarray(begin, begin + summary.bytes);
      if (digestOf(text) !== summary.digest) throw new CacheDamaged(key);
      return text;
    },
  };
}

function sourceOf(bundles: readonly BundleFacts[]): FactSource {
  const lists: { [Kind in FactKind]?: Facts[Kind] } = {};
  const digests = new Map<FactKind, string>();
  return {
    digestOf(kind) {
      const digest =
        digests.get(kind) ?? hash('sha256', bundles.map((bundle) => bundle.digestOf(kind)).join(), 'base64url');
      digests.set(kind, digest);
      return digest;
    },
    read<Kind extends FactKind>(kind: Kind): Facts[Kind] {
      const known = lists[kind];
      if (known !== undefined) return known;
      const texts = bundles.flatMap((bundle) => bundle.textOf(kind) ?? []);
      const list = parseFacts(kind, texts);
      lists[kind] = list;
      return list;
    },
  };
}
