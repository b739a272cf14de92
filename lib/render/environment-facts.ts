import {
  areApart,
  digestOf,
  parseFacts,
  type ContentNames,
  type EnvironmentFacts,
  type FactKind,
  type Facts,
  type FactSource,
  type KindSummary,
} from '../check';
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
  const byPath = new Map(bundles.map((kept) => [kept.bundle.path, bundleFacts(kept, cache)] as const));
  return {
    ...sourceOf([...byPath.values()]),
    ofBundle: (path) => sourceOf([byPath.get(path) ?? []].flat()),
    without: (paths) => sourceOf([...byPath].flatMap(([path, facts]) => (paths.has(path) ? [] : [facts]))),
  };
}

/** The texts of the facts of one bundle. */
interface BundleFacts {
  readonly contentNames: ContentNames;
  /** Undefined for a kind that it has none of. */
  summaryOf(kind: FactKind): KindSummary | undefined;
  textOf(kind: FactKind): Buffer | undefined;
}

function bundleFacts({ key, bundle }: KeptBundle, cache: BundleCache): BundleFacts {
  let texts: Buffer | undefined;
  return {
    contentNames: bundle.contentNames,
    summaryOf: (kind) => bundle.facts.find((one) => one.kind === kind),
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
  let isApart: boolean | undefined;
  const [digest, shape] = [oncePerKind(bundles, 'digest'), oncePerKind(bundles, 'shape')];
  return {
    digestOf: digest,
    shapeOf(kind) {
      isApart ??= areApart(bundles.map(({ contentNames }) => contentNames));
      return isApart ? shape(kind) : digest(kind);
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

/** One digest of what all bundles have of a kind. */
function oncePerKind(bundles: readonly BundleFacts[], part: 'digest' | 'shape'): (kind: FactKind) => string {
  const known = new Map<FactKind, string>();
  return (kind) => {
    const digest = known.get(kind) ?? digestOf(bundles.map((bundle) => bundle.summaryOf(kind)?.[part] ?? '').join());
    known.set(kind, digest);
    return digest;
  };
}
