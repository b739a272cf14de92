import { cidrContains, cidrsOverlap } from '../../../kubernetes';
import type { Network } from '../../environment/network';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

const kinds = ['publicSubnets', 'privateSubnets', 'databaseSubnets'] as const;

/** Subnets lie in the network, do not overlap, and there is one of each kind per zone; zones are the region's. */
export const networkPlan: EnvironmentRule = ({ environment: { network, region } }) => [
  ...kinds.flatMap((kind) => countPerZone(network, kind)),
  ...outside(network),
  ...overlapping(network),
  ...foreignZones(network, region),
  ...natGateways(network),
];

interface Subnet {
  readonly path: readonly string[];
  readonly cidr: string;
}

function subnetsOf(network: Network): Subnet[] {
  return kinds.flatMap((kind) =>
    network[kind].map((cidr, index) => ({ path: ['network', kind, String(index)], cidr })),
  );
}

function countPerZone(network: Network, kind: (typeof kinds)[number]): Finding[] {
  if (network[kind].length === network.zones.length) return [];
  const found = `${network[kind].length} subnets, ${network.zones.length} zones`;
  return [
    {
      code: 'SUBNETS_PER_ZONE',
      path: ['network', kind],
      message: 'there is one subnet per zone',
      found,
      fix: 'list as many subnets as zones',
    },
  ];
}

function outside(network: Network): Finding[] {
  return subnetsOf(network)
    .filter(({ cidr }) => !cidrContains(network.cidr, cidr))
    .map(({ path, cidr }) => ({
      code: 'SUBNET_OUTSIDE_NETWORK',
      path,
      message: 'this subnet is not in the network',
      found: cidr,
      accepted: `a range within ${network.cidr}`,
    }));
}

function overlapping(network: Network): Finding[] {
  const subnets = subnetsOf(network);
  return subnets.flatMap(({ path, cidr }, index): Finding[] => {
    const other = subnets.slice(0, index).find((earlier) => cidrsOverlap(earlier.cidr, cidr));
    if (other === undefined) return [];
    return [
      {
        code: 'SUBNETS_OVERLAP',
        path,
        message: `this subnet overlaps ${other.path.join('.')}`,
        found: `${cidr} and ${other.cidr}`,
        fix: 'give each its own range',
      },
    ];
  });
}

function foreignZones({ zones }: Network, region: string): Finding[] {
  return zones.flatMap((zone, index): Finding[] => {
    const path = ['network', 'zones', String(index)];
    if (zones.indexOf(zone) !== index)
      return [{ code: 'ZONE_TWICE', path, message: 'this zone is listed twice', found: zone, fix: 'list it once' }];
    if (zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length))) return [];
    return [
      {
        code: 'ZONE_OUTSIDE_REGION',
        path,
        message: 'this zone is not in the region',
        found: zone,
        accepted: `${region}a, ${region}b, ...`,
      },
    ];
  });
}

function natGateways({ natGateways: count, zones }: Network): Finding[] {
  if (count <= zones.length) return [];
  return [
    {
      code: 'NAT_GATEWAYS',
      path: ['network', 'natGateways'],
      message: 'there are more NAT gateways than zones',
      found: String(count),
      accepted: `at most ${zones.length}`,
    },
  ];
}
