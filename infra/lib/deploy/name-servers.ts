import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/**
 * Who answers for a domain, as soon as its public zone is there: also while the stack of the zone still waits for a
 * certificate, which is issued only once the zone above names them.
 *
 * @param domain such as `dev.example.com`, with or without a dot at its end
 * @returns none when there is no zone, or more than one
 */
export async function nameServersOf(domain: string, place: CloudPlace): Promise<readonly string[]> {
  const { Route53Client, GetHostedZoneCommand, ListHostedZonesByNameCommand } =
    await import('@aws-sdk/client-route-53');
  const client = new Route53Client(clientOptions(place));
  const name = domain.replace(/\.?$/, '.');
  return askCloud(`zone ${domain}`, async () => {
    const { HostedZones = [] } = await client.send(new ListHostedZonesByNameCommand({ DNSName: name }));
    const zones = HostedZones.filter((zone) => zone.Name === name && zone.Config?.PrivateZone !== true);
    const [zone] = zones;
    if (zone === undefined || zones.length > 1) return [];
    const { DelegationSet } = await client.send(new GetHostedZoneCommand({ Id: zone.Id }));
    return DelegationSet?.NameServers ?? [];
  });
}
