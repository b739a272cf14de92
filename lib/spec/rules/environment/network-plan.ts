import { cidrContains, cidrsOverlap, parseCidr } from '../../../kubernetes';
import type { Network } from '../../environment/network';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

const kinds = ['publicSubnets', 'privateSubnets', 'databaseSubnets'] as const;

/** The largest and the smallest network that a VPC takes, and its subnets too. */
const [largest, smallest] = [16, 28];

/** Subnets lie in the network, do not overlap, are as large as AWS allows, and there is one of each kind per zone. */
export const networkPlan: EnvironmentRule = ({ environment: { network } }) => [
  ...kinds.flatMap((kind) => countPerZone(network, kind)),
  ...outside(network),
  ...overlapping(network),
  ...[{ path: ['network', 'cidr'], cidr: network.cidr }, ...subnetsOf(network)].flatMap(wrongSize),
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

function wrongSize({ path, cidr }: Subnet): Finding[] {
  const length = parseCidr(cidr)?.prefixLength ?? largest;
  if (length >= largest && length <= smallest) return [];
  const message = `this range is too ${length < largest ? 'large' : 'small'} for AWS`;
  return [{ code: 'NETWORK_SIZE', path, message, found: cidr, accepted: `a range from /${largest} to /${smallest}` }];
}
