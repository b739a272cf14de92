import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';
import type { AclLine } from './network-acl';

/** What may enter and leave a group of subnets. */
export interface AclLines {
  readonly ingress: readonly AclLine[];
  readonly egress: readonly AclLine[];
}

type Network = Environment['network'];

const anywhere = '0.0.0.0/0';
const all = ec2.AclTraffic.allTraffic();

/** Ports that replies come to. NAT uses all of them, so refusing a single one (3389) would lose connections now and then. */
const replies = ec2.AclTraffic.tcpPortRange(1024, 65_535);

/** Replies from outside, and the message that a packet was too large, without which connections hang. */
const fromOutside: readonly AclLine[] = [
  { cidr: anywhere, traffic: replies },
  { cidr: anywhere, traffic: ec2.AclTraffic.udpPortRange(1024, 65_535) },
  { cidr: anywhere, traffic: ec2.AclTraffic.icmp({ type: 3, code: 4 }) },
];

/** Load balancers and NAT: web traffic from the internet, nothing to or from databases. */
export function publicLines({ cidr, databaseSubnets }: Network): AclLines {
  const noDatabases = databaseSubnets.map((subnet) => ({ action: ec2.Action.DENY, cidr: subnet, traffic: all }));
  const web = [80, 443].map((port) => ({ cidr: anywhere, traffic: ec2.AclTraffic.tcpPort(port) }));
  return {
    ingress: [...noDatabases, { cidr, traffic: all }, ...web, ...fromOutside],
    egress: [...noDatabases, { cidr: anywhere, traffic: all }],
  };
}

/** Nodes: everything within the VPC, from outside only replies. */
export function privateLines({ cidr }: Network): AclLines {
  return {
    ingress: [{ cidr, traffic: all }, ...fromOutside],
    egress: [{ cidr: anywhere, traffic: all }],
  };
}

/**
 * Stores: their ports from the nodes, and replies. Copies of a store in other zones reach each other, since AWS does not
 * say that replication leaves by another way.
 */
export function databaseLines({ privateSubnets, databaseSubnets }: Network, stores: Environment['stores']): AclLines {
  const ports = [...new Set(Object.values(stores).map(({ port }) => port))].sort((a, b) => a - b);
  const among = databaseSubnets.map((cidr) => ({ cidr, traffic: replies }));
  const fromNodes = ports.flatMap((port) =>
    privateSubnets.map((cidr) => ({ cidr, traffic: ec2.AclTraffic.tcpPort(port) })),
  );
  return {
    ingress: [...fromNodes, ...among],
    egress: [...privateSubnets.map((cidr) => ({ cidr, traffic: replies })), ...among],
  };
}
