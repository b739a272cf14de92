import { entriesOf, ofType, type Resources, type Json } from '../resources';

/** What arrives at, or leaves, the border of a subnet. */
export interface Packet {
  /** The other end. */
  readonly address: string;
  readonly port: number;
  readonly protocol?: 'tcp' | 'udp';
}

const numbers = { tcp: 6, udp: 17 };

/** Whether the network ACL of the subnet with this range lets a packet pass: its lines in order, the first that fits. */
export function passes(resources: Resources, range: string, direction: 'in' | 'out', packet: Packet): boolean {
  const [subnet] = entriesOf(resources, 'AWS::EC2::Subnet').find(([, it]) => it.Properties.CidrBlock === range) ?? [];
  const association = ofType(resources, 'AWS::EC2::SubnetNetworkAclAssociation').find(
    ({ Properties }) => Properties.SubnetId.Ref === subnet,
  );
  if (association === undefined) return true; // the VPC's own ACL, which lets everything pass
  const lines = ofType(resources, 'AWS::EC2::NetworkAclEntry')
    .map(({ Properties }) => Properties)
    .filter(({ NetworkAclId }) => NetworkAclId.Ref === association.Properties.NetworkAclId.Ref)
    .filter(({ Egress }) => Egress === (direction === 'out'))
    .sort((a, b) => a.RuleNumber - b.RuleNumber);
  return lines.find((line) => fits(line, packet))?.RuleAction === 'allow';
}

/** An address within a range, its host part filled with a number. */
export function addressIn(range: string, host = 5): string {
  const [address = ''] = range.split('/');
  return [...address.split('.').slice(0, 3), host].join('.');
}

function fits(line: Json, { address, port, protocol = 'tcp' }: Packet): boolean {
  const isProtocol = line.Protocol === -1 || line.Protocol === numbers[protocol];
  const isPort = line.PortRange === undefined || (port >= line.PortRange.From && port <= line.PortRange.To);
  return isProtocol && isPort && isWithin(address, line.CidrBlock);
}

function isWithin(address: string, range: string): boolean {
  const [network = '', bits = '32'] = range.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(network) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
