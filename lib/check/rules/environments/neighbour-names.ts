import type { Environment, Platform } from '../../../spec';
import { hostsOf, prefixesOf } from './names-of-environment';

/** Names with the environment that has them; none for what several have in common, such as a registry. Plain data. */
export type Owners = readonly (readonly [name: string, environment: string | null])[];

/** What the environments of a platform are told apart by, as one of them looks at it. Plain data. */
export interface NeighbourNames {
  /** The environment that looks. */
  readonly own: string;
  readonly project: string;
  readonly hosts: Owners;
  readonly domains: Owners;
  /** What composed names begin with. */
  readonly prefixes: Owners;
  /** AWS accounts. */
  readonly accounts: Owners;
}

export function neighbourNames({ project, environments }: Platform, own: Environment): NeighbourNames {
  const all = Object.values(environments);
  return {
    own: own.name,
    project,
    hosts: ownersOf(all, hostsOf),
    // where dev lives at dev.example.com, not every host below example.com is production's
    domains: ownersOf(all, ({ domain }) => (own.domain.endsWith(`.${domain}`) ? [] : [domain])),
    prefixes: ownersOf(all, prefixesOf),
    accounts: ownersOf(all, ({ account }) => (account === undefined ? [] : [account])),
  };
}

function ownersOf(all: readonly Environment[], namesOf: (environment: Environment) => readonly string[]): Owners {
  const owners = new Map<string, string | null>();
  for (const environment of all) {
    for (const name of new Set(namesOf(environment))) owners.set(name, owners.has(name) ? null : environment.name);
  }
  return [...owners];
}
