import { oncePer } from '../../../manifest';
import type { NeighbourNames } from './neighbour-names';

/** A name of another environment, found in a text. */
export interface ForeignName {
  readonly name: string;
  readonly environment: string;
}

/** Finds the first name of another environment in a text. */
export type ForeignNameFinder = (text: string) => ForeignName | undefined;

/** A text that may hold a kind of name, the pattern that finds them, and whose each is. */
interface Search {
  readonly mark: string;
  readonly pattern: RegExp;
  /** Nobody of what several have in common. */
  readonly ownerOf: (name: string) => string | null | undefined;
}

/** A host name, but not that of an e-mail address. */
const hostLike = /(?<![\w@-])[\w-]+(?:\.[\w-]+)+/g;
/** An AWS account; not in a registry, which accounts share. */
const accountLike = /(?<!\d)\d{12}(?!\d|\.dkr\.)/g;

/** A finder for the texts of one environment. It remembers: labels and images come again and again. */
export const foreignNames = oncePer((names: NeighbourNames): ForeignNameFinder => {
  const searches = searchesFor(names);
  const known = new Map<string, ForeignName | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, firstForeign(text, searches, names.own));
    return known.get(text);
  };
});

function firstForeign(text: string, searches: readonly Search[], own: string): ForeignName | undefined {
  for (const { mark, pattern, ownerOf } of searches) {
    if (!text.includes(mark)) continue;
    for (const [name] of text.matchAll(pattern)) {
      const environment = ownerOf(name);
      if (typeof environment === 'string' && environment !== own) return { name, environment };
    }
  }
  return undefined;
}

function searchesFor({ project, ...names }: NeighbourNames): readonly Search[] {
  const [hosts, domains, prefixes, accounts] = [
    new Map(names.hosts),
    new Map(names.domains),
    new Map(names.prefixes),
    new Map(names.accounts),
  ];
  return [
    { mark: '.', pattern: hostLike, ownerOf: (host) => hosts.get(host) ?? domainOwner(host, domains) },
    { mark: project, pattern: anyPrefix([...prefixes.keys()]), ownerOf: (prefix) => prefixes.get(prefix) },
    ...(accounts.size > 0 ? [{ mark: '', pattern: accountLike, ownerOf: accounts.get.bind(accounts) }] : []),
  ];
}

/** The environment whose domain is nearest above a host, or the host itself. */
function domainOwner(host: string, domains: ReadonlyMap<string, string | null>): string | undefined {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const owner = domains.get(host.slice(at === 0 ? 0 : at + 1));
    if (typeof owner === 'string') return owner;
  }
  return undefined;
}

/** Of two that begin alike the longer one counts: `shop-prod-eu-media` belongs to `prod-eu`, not to `prod`. */
function anyPrefix(prefixes: readonly string[]): RegExp {
  const longestFirst = [...prefixes].sort((a, b) => b.length - a.length); // labels and slashes: nothing to escape
  const patterns = longestFirst.map((prefix) => (prefix.startsWith('/') ? prefix : `(?<![\\w-])${prefix}(?!\\w)`));
  return new RegExp(patterns.join('|'), 'g');
}
