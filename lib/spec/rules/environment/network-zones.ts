import { didYouMean } from '../../../problem';
import { zonesOf } from '../../aws';
import type { Network } from '../../environment/network';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Zones are the region's, each listed once; nothing stands in more zones than there are. */
export const networkZones: EnvironmentRule = ({ environment: { network, region } }) => [
  ...foreignZones(network, region),
  ...perZone(network, { key: 'natGateways', code: 'NAT_GATEWAYS', message: 'there are more NAT gateways than zones' }),
  ...perZone(network, {
    key: 'endpointZones',
    code: 'ENDPOINT_ZONES',
    message: 'endpoints would stand in more zones than there are',
  }),
];

function foreignZones({ zones }: Network, region: string): Finding[] {
  const known = zonesOf(region);
  return zones.flatMap((zone, index): Finding[] => {
    const path = ['network', 'zones', String(index)];
    if (zones.indexOf(zone) !== index)
      return [{ code: 'ZONE_TWICE', path, message: 'this zone is listed twice', found: zone, fix: 'list it once' }];
    if (known.includes(zone)) return [];
    const message = 'this zone is not in the region';
    const fix = didYouMean(zone, known);
    return [{ code: 'ZONE_OUTSIDE_REGION', path, message, found: zone, accepted: known.join(', '), fix }];
  });
}

interface PerZone {
  readonly key: 'natGateways' | 'endpointZones';
  readonly code: string;
  readonly message: string;
}

function perZone(network: Network, { key, code, message }: PerZone): Finding[] {
  const count = network[key];
  if (count <= network.zones.length) return [];
  return [{ code, path: ['network', key], message, found: String(count), accepted: `at most ${network.zones.length}` }];
}
