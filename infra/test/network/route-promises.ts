import { names, type Environment } from '../../../lib/spec';
import { entriesOf, ofType, tagOf, unless, unlessSame, type Promised, type Resources, type Json } from '../resources';

export const groupsOf = ({ network }: Environment): Record<'public' | 'private' | 'database', readonly string[]> => ({
  public: network.publicSubnets,
  private: network.privateSubnets,
  database: network.databaseSubnets,
});

/** Where the default route of the subnet with this range leads. */
function wayOut(resources: Resources, range: string): Json {
  const [subnet] = entriesOf(resources, 'AWS::EC2::Subnet').find(([, it]) => it.Properties.CidrBlock === range) ?? [];
  const tables = ofType(resources, 'AWS::EC2::SubnetRouteTableAssociation').map(({ Properties }) => Properties);
  const table = tables.find(({ SubnetId }) => SubnetId.Ref === subnet)?.RouteTableId.Ref;
  return ofType(resources, 'AWS::EC2::Route').find(({ Properties }) => Properties.RouteTableId.Ref === table)
    ?.Properties;
}

function natsByZone(resources: Resources): ReadonlyMap<string, string> {
  const zones = entriesOf(resources, 'AWS::EC2::NatGateway').map(([id, { Properties }]): [string, string] => {
    const subnet = resources[Properties.SubnetId.Ref]?.Properties;
    return [subnet.AvailabilityZone, id];
  });
  return new Map(zones);
}

export const routePromises = {
  'has exactly the subnets that its spec plans, each in its zone': (resources, environment) => {
    const { zones } = environment.network;
    const planned = Object.values(groupsOf(environment)).flatMap((ranges) =>
      ranges.map((range, index) => `${range} in ${zones[index]}`),
    );
    const subnets = ofType(resources, 'AWS::EC2::Subnet').map(({ Properties }) => Properties);
    const found = subnets.map(({ CidrBlock, AvailabilityZone }) => `${CidrBlock} in ${AvailabilityZone}`);
    return unlessSame([...found].sort(), [...planned].sort());
  },
  'has the address range of its spec': (resources, { network }) =>
    unlessSame(ofType(resources, 'AWS::EC2::VPC')[0]?.Properties.CidrBlock, network.cidr),
  'has as many NAT gateways as the spec pays for, each in a zone of its own': (resources, { network }) => {
    const zones = [...natsByZone(resources).keys()].sort();
    return [
      ...unlessSame(zones, network.zones.slice(0, network.natGateways)),
      ...unlessSame(ofType(resources, 'AWS::EC2::NatGateway').length, network.natGateways),
    ];
  },
  'sends nodes out through the NAT gateway of their own zone, where there is one': (resources, { network }) => {
    const nats = natsByZone(resources);
    return network.privateSubnets.flatMap((range, index) => {
      const nat = wayOut(resources, range)?.NatGatewayId?.Ref;
      const own = nats.get(network.zones[index] ?? '');
      return own === undefined ? unless([...nats.values()].includes(nat), range) : unlessSame(nat, own);
    });
  },
  'gives databases no way out': (resources, { network }) =>
    network.databaseSubnets.flatMap((range) => unlessSame(wayOut(resources, range), undefined)),
  'leads load balancers to the internet, and gives no machine a public address': (resources, { network }) => [
    ...network.publicSubnets.flatMap((range) => unless(wayOut(resources, range)?.GatewayId !== undefined, range)),
    ...ofType(resources, 'AWS::EC2::Subnet')
      .filter(({ Properties }) => Properties.MapPublicIpOnLaunch !== false)
      .map(({ Properties }) => Properties.CidrBlock),
  ],
  'tells the load balancer controller where load balancers go': (resources, { network }) =>
    ofType(resources, 'AWS::EC2::Subnet').flatMap((subnet) => {
      const range = subnet.Properties.CidrBlock;
      const found = [tagOf(subnet, 'kubernetes.io/role/elb'), tagOf(subnet, 'kubernetes.io/role/internal-elb')];
      const isPublic = network.publicSubnets.includes(range);
      const isPrivate = network.privateSubnets.includes(range);
      return unlessSame(found, [isPublic ? '1' : undefined, isPrivate ? '1' : undefined]);
    }),
  'is called by names of the platform': (resources, environment) => {
    const prefix = names.resource(environment, 'network', '');
    const named = Object.values(resources).filter((one) => tagOf(one, 'Name') !== undefined);
    const found = named.map((one) => tagOf(one, 'Name') ?? '');
    return found.filter((name) => !name.startsWith(prefix) && !name.endsWith('-alb-sg'));
  },
} satisfies Record<string, Promised<Environment>>;
