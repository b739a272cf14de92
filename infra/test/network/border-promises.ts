import type { Environment } from '../../../lib/spec';
import { entriesOf, ofType, unless, type Promised, type Resources } from '../resources';
import { addressIn, passes, type Packet } from './packets';
import { groupsOf } from './route-promises';

const internet = '203.0.113.7';

/** Ranges whose border does otherwise than it should. */
function wrong(
  resources: Resources,
  ranges: readonly string[],
  { way, is, packet }: { way: 'in' | 'out'; is: boolean; packet: Packet },
): readonly unknown[] {
  return ranges
    .filter((range) => passes(resources, range, way, packet) !== is)
    .map((range) => ({ range, way, packet }));
}

function portsOf({ stores }: Environment): readonly number[] {
  return Object.values(stores).map(({ port }) => port);
}

/** NAT and clients use any of these for the way back, 3389 among them. */
const replyPorts = [1024, 3389, 5432, 32_768, 65_535];

export const borderPromises = {
  'guards every subnet by an ACL of its kind': (resources, environment) =>
    Object.values(groupsOf(environment)).flatMap((ranges) => {
      const used = ranges.map((range) => {
        const [id] = entriesOf(resources, 'AWS::EC2::Subnet').find(([, it]) => it.Properties.CidrBlock === range) ?? [];
        const all = ofType(resources, 'AWS::EC2::SubnetNetworkAclAssociation').map(({ Properties }) => Properties);
        return all.find(({ SubnetId }) => SubnetId.Ref === id)?.NetworkAclId.Ref;
      });
      return unless(used[0] !== undefined && new Set(used).size === 1, used);
    }),
  'lets nodes reach stores, and their answers come back': (resources, environment) => {
    const { privateSubnets, databaseSubnets } = environment.network;
    return privateSubnets
      .map((range) => addressIn(range))
      .flatMap((address) =>
        portsOf(environment).flatMap((port) => [
          ...wrong(resources, databaseSubnets, { way: 'in', is: true, packet: { address, port } }),
          ...wrong(resources, databaseSubnets, { way: 'out', is: true, packet: { address, port: 40_000 } }),
        ]),
      );
  },
  'lets nothing but the ports of stores into the database subnets': (resources, environment) => {
    const { privateSubnets, publicSubnets, databaseSubnets } = environment.network;
    const others = [22, 80, 443, 3306, 8080].filter((port) => !portsOf(environment).includes(port));
    const fromNodes = privateSubnets
      .map((range) => addressIn(range))
      .flatMap((address) => others.map((port) => ({ address, port })));
    const strangers = [internet, ...publicSubnets.map((range) => addressIn(range))];
    const fromStrangers = strangers.flatMap((address) =>
      [...others, ...portsOf(environment)].map((port) => ({ address, port })),
    );
    return [...fromNodes, ...fromStrangers].flatMap((packet) =>
      wrong(resources, databaseSubnets, { way: 'in', is: false, packet }),
    );
  },
  'lets nothing out of the database subnets but answers': (resources, { network }) => {
    const packets = [internet, ...network.publicSubnets.map((range) => addressIn(range))].map((address) => ({
      address,
      port: 443,
    }));
    return packets.flatMap((packet) => wrong(resources, network.databaseSubnets, { way: 'out', is: false, packet }));
  },
  'lets the copies of a store reach each other across zones': (resources, environment) => {
    const { databaseSubnets } = environment.network;
    return databaseSubnets
      .map((range) => addressIn(range))
      .flatMap((address) =>
        [...portsOf(environment), 16_379].flatMap((port) => [
          ...wrong(resources, databaseSubnets, { way: 'in', is: true, packet: { address, port } }),
          ...wrong(resources, databaseSubnets, { way: 'out', is: true, packet: { address, port } }),
        ]),
      );
  },
  'lets the internet open connections for the web, and no others': (resources, { network }) => [
    ...[80, 443].flatMap((port) =>
      wrong(resources, network.publicSubnets, { way: 'in', is: true, packet: { address: internet, port } }),
    ),
    ...[22, 23, 25, 53, 445].flatMap((port) =>
      wrong(resources, network.publicSubnets, { way: 'in', is: false, packet: { address: internet, port } }),
    ),
    ...[22, 80, 443, 1023].flatMap((port) =>
      wrong(resources, network.privateSubnets, { way: 'in', is: false, packet: { address: internet, port } }),
    ),
  ],
  'loses no answer from the internet': (resources, { network }) =>
    (['tcp', 'udp'] as const).flatMap((protocol) =>
      replyPorts.flatMap((port) =>
        wrong(resources, [...network.publicSubnets, ...network.privateSubnets], {
          way: 'in',
          is: true,
          packet: { address: internet, port, protocol },
        }),
      ),
    ),
  'lets nodes, load balancers and NAT talk to each other and to the internet': (resources, { network }) => {
    const inside = [...network.publicSubnets, ...network.privateSubnets];
    const packets = inside.flatMap((range) => [443, 3000, 10_250].map((port) => ({ address: addressIn(range), port })));
    return [
      ...packets.flatMap((packet) => wrong(resources, inside, { way: 'in', is: true, packet })),
      ...[...packets, { address: internet, port: 443 }].flatMap((packet) =>
        wrong(resources, inside, { way: 'out', is: true, packet }),
      ),
    ];
  },
  'keeps load balancers away from databases': (resources, { network }) =>
    network.databaseSubnets
      .map((range) => addressIn(range))
      .flatMap((address) =>
        (['in', 'out'] as const).flatMap((way) =>
          wrong(resources, network.publicSubnets, { way, is: false, packet: { address, port: 5432 } }),
        ),
      ),
} satisfies Record<string, Promised<Environment>>;
