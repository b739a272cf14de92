import type { PlatformContext, PlatformFinding, PlatformRule } from './platform-rule';

/** Zones of DNS fit together: the shared one stands above a domain, and name servers are entered where there is a zone above. */
export const domainZones: PlatformRule = (context) => [...sharedZone(context), ...strayNameServers(context)];

function sharedZone({ environments, environmentNames, shared }: PlatformContext): PlatformFinding[] {
  const zone = shared?.zone;
  if (zone === undefined) return [];
  const place = { path: ['shared', 'zone'], found: zone };
  const owner = Object.entries(environments).find(([, { domain }]) => domain === zone);
  if (owner !== undefined) {
    const message = `the zone of ${owner[0]} has this name already, as the domain of the environment`;
    return [{ ...place, code: 'SHARED_ZONE_TAKEN', message, fix: 'remove zone' }];
  }
  const isComplete = environmentNames.length === Object.keys(environments).length;
  const domains = Object.values(environments).map(({ domain }) => domain);
  if (!isComplete || domains.some((domain) => isBelow(domain, zone))) return [];
  const message = 'no environment has a domain in this zone';
  const accepted = `a name above one of ${domains.join(', ')}`;
  return [{ ...place, code: 'SHARED_ZONE_UNUSED', message, accepted, fix: 'correct it, or remove it' }];
}

function strayNameServers({ environments, environmentNames, shared }: PlatformContext): PlatformFinding[] {
  if (environmentNames.length > Object.keys(environments).length) return []; // the zone above may be of a broken one
  const domains = Object.values(environments).map(({ domain }) => domain);
  const zones = shared?.zone === undefined ? domains : [...domains, shared.zone];
  return Object.entries(environments).flatMap(([environment, { domain, nameServers }]): PlatformFinding[] => {
    if (nameServers.length === 0 || zones.some((zone) => isBelow(domain, zone))) return [];
    const message = 'name servers are entered into the zone above, and the platform has none above this domain';
    const fix = 'remove nameServers; who runs the zone above has to enter them';
    return [{ environment, code: 'NAME_SERVERS_STRAY', path: ['nameServers'], message, found: domain, fix }];
  });
}

function isBelow(domain: string, zone: string): boolean {
  return domain.endsWith(`.${zone}`);
}
