import type { Environment } from '../../../lib/spec';

type Named = Pick<Environment, 'domain' | 'nameServers'>;

/** A part of a zone that other name servers answer for. */
export interface Delegation {
  readonly domain: string;
  readonly nameServers: readonly string[];
}

/**
 * What a zone of DNS hands on: the domains right below it of environments whose name servers are known. A domain
 * below another environment's is that one's to hand on.
 *
 * @param environments all environments of the platform
 */
export function delegationsOf({ domain }: Named, environments: readonly Named[]): readonly Delegation[] {
  const below = environments.filter((other) => isBelow(other.domain, domain));
  return below
    .filter((other) => other.nameServers.length > 0)
    .filter((other) => !below.some((between) => isBelow(other.domain, between.domain)))
    .map((other) => ({ domain: other.domain, nameServers: other.nameServers }));
}

function isBelow(domain: string, other: string): boolean {
  return domain.endsWith(`.${other}`);
}
