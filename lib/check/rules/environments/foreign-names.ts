import type { Environment, Platform } from '../../../spec';
import { hostsOf, prefixesOf } from './names-of-environment';

/** A name of another environment, found in a text. */
export interface ForeignName {
  readonly name: string;
  readonly environment: string;
}

/** Finds the first name of another environment in a text. */
export type ForeignNameFinder = (text: string) => ForeignName | undefined;

/** Environments by what is theirs; undefined for what several have in common, such as a registry. */
type Owners = ReadonlyMap<string, string | undefined>;

/** A text that may hold a kind of name, the pattern that finds them, and whose each is. */
interface Search {
  readonly mark: string;
  readonly pattern: RegExp;
  readonly ownerOf: (name: string) => string | undefined;
}

/** A host name, but not that of an e-mail address. */
const hostLike = /(?<![\w@-])[\w-]+(?:\.[\w-]+)+/g;
/** An AWS account; not in a registry, which accounts share. */
const accountLike = /(?<!\d)\d{12}(?!\d|\.dkr\.)/g;

/** A finder for the texts of one environment. It remembers: labels and images come again and again. */
export function foreignNames(platform: Platform, own: Environment): ForeignNameFinder {
  const searches = searchesFor(platform, own);
  const known = new Map<string, ForeignName | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, firstForeign(text, searches, own));
    return known.get(text);
  };
}

function firstForeign(text: string, searches: readonly Search[], own: Environment): ForeignName | undefined {
  for (const { mark, pattern, ownerOf } of searches) {
    if (!text.includes(mark)) continue;
    for (const [name] of text.matchAll(pattern)) {
      const environment = ownerOf(name);
      if (environment !== undefined && environment !== own.name) return { name, environment };
    }
  }
  return undefined;
}

function searchesFor({ project, environments }: Platform, own: Environment): readonly Search[] {
  const all = Object.values(environments);
  const hosts = ownersOf(all, hostsOf);
  // where dev lives at dev.example.com, not every host below example.com is production's
  const domains = ownersOf(all, ({ domain }) => (own.domain.endsWith(`.${domain}`) ? [] : [domain]));
  const prefixes = ownersOf(all, prefixesOf);
  const accounts = ownersOf(all, ({ account }) => (account === undefined ? [] : [account]));
  return [
    { mark: '.', pattern: hostLike, ownerOf: (host) => hosts.get(host) ?? domainOwner(host, domains) },
    { mark: project, pattern: anyPrefix([...prefixes.keys()]), ownerOf: (prefix) => prefixes.get(prefix) },
    ...(accounts.size > 0 ? [{ mark: '', pattern: accountLike, ownerOf: accounts.get.bind(accounts) }] : []),
  ];
}

function ownersOf(all: readonly Environment[], namesOf: (environment: Environment) => readonly string[]): Owners {
  const owners = new Map<string, string | undefined>();
  for (const environment of all) {
    for (const name of new Set(namesOf(environment))) owners.set(name, owners.has(name) ? undefined : environment.name);
  }
  return owners;
}

/** The environment whose domain is nearest above a host, or the host itself. */
function domainOwner(host: string, domains: Owners): string | undefined {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const owner = domains.get(host.slice(at === 0 ? 0 : at + 1));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Of two that begin alike the longer one counts: `shop-prod-eu-media` belongs to `prod-eu`, not to `prod`. */
function anyPrefix(prefixes: readonly string[]): RegExp {
  const longestFirst = [...prefixes].sort((a, b) => b.length - a.length); // labels and slashes: nothing to escape
  const patterns = longestFirst.map((prefix) => (prefix.startsWith('/') ? prefix : `(?<![\\w-])${prefix}(?!\\w)`));
  return new RegExp(patterns.join('|'), 'g');
}
