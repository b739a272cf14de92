import { names, type Environment } from '../../../lib/spec';
import {
  entriesOf,
  listOf,
  ofType,
  tagOf,
  unless,
  unlessSame,
  type Json,
  type Promised,
  type Resource,
  type Resources,
} from '../resources';

function group(resources: Resources, name: string): readonly [id: string, group: Resource] {
  const found = entriesOf(resources, 'AWS::EC2::SecurityGroup').find(([, it]) => tagOf(it, 'Name') === name);
  if (found === undefined) throw new Error(`no security group is tagged ${name}`);
  return found;
}

const nodesOf = (resources: Resources, environment: Environment): string =>
  group(resources, names.resource(environment, 'network', 'nodes-sg'))[0];

/** Ports of pods behind load balancers of one kind. */
function podPorts({ services }: Environment, access: string): readonly number[] {
  const exposed = Object.values(services).filter(({ exposure }) => exposure?.access === access);
  return exposed.map(({ ports, exposure }) => ports[exposure?.port ?? ''] ?? 0);
}

const kinds = ['public', 'internal'];
const used = (environment: Environment): readonly string[] =>
  kinds.filter((kind) => podPorts(environment, kind).length > 0);
const ascending = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

export const accessPromises = {
  'opens load balancers at 80 and 443: public ones to everybody, internal ones to the network': (
    resources,
    environment,
  ) =>
    used(environment).flatMap((kind) => {
      const [, { Properties }] = group(resources, names.loadBalancerSecurityGroup(environment, kind));
      const from = kind === 'public' ? '0.0.0.0/0' : environment.network.cidr;
      const found = listOf(Properties.SecurityGroupIngress).map((rule: Json) => [
        rule.CidrIp,
        rule.FromPort,
        rule.ToPort,
      ]);
      return unlessSame(
        found,
        [80, 443].map((port) => [from, port, port]),
      );
    }),
  'opens nodes to load balancers at 443 and the ports of pods, to nodes, and to nobody else': (
    resources,
    environment,
  ) => {
    const nodes = nodesOf(resources, environment);
    const rules = ofType(resources, 'AWS::EC2::SecurityGroupIngress')
      .map(({ Properties }) => Properties)
      .filter(({ GroupId }) => GroupId['Fn::GetAtt'][0] === nodes);
    const from = (source: string): readonly Json[] =>
      rules.filter(({ SourceSecurityGroupId }) => SourceSecurityGroupId?.['Fn::GetAtt'][0] === source);
    const balancers = used(environment).map((kind) => {
      const [id] = group(resources, names.loadBalancerSecurityGroup(environment, kind));
      const found = ascending(from(id).map(({ FromPort, ToPort }) => (FromPort === ToPort ? FromPort : -1)));
      return { count: from(id).length, wrong: unlessSame(found, ascending([443, ...podPorts(environment, kind)])) };
    });
    const known = balancers.reduce((sum, { count }) => sum + count, from(nodes).length);
    return [
      ...balancers.flatMap(({ wrong }) => wrong),
      ...unlessSame(
        from(nodes).map(({ IpProtocol }) => IpProtocol),
        ['-1'],
      ),
      ...unless(known === rules.length, rules),
      ...unless(resources[nodes]?.Properties.SecurityGroupIngress === undefined, 'a rule for addresses'),
    ];
  },
  'lets load balancers connect to nodes and to nothing else': (resources, environment) =>
    used(environment).flatMap((kind) => {
      const [id, { Properties }] = group(resources, names.loadBalancerSecurityGroup(environment, kind));
      const rules = ofType(resources, 'AWS::EC2::SecurityGroupEgress')
        .map((rule) => rule.Properties)
        .filter(({ GroupId }) => GroupId['Fn::GetAtt'][0] === id);
      const targets = rules.map(({ DestinationSecurityGroupId }) => DestinationSecurityGroupId?.['Fn::GetAtt'][0]);
      return [
        ...unless(
          targets.every((target) => target === nodesOf(resources, environment)),
          targets,
        ),
        ...unlessSame(
          ascending(rules.map(({ FromPort }) => FromPort)),
          ascending([443, ...podPorts(environment, kind)]),
        ),
        ...unless(Properties.SecurityGroupEgress === undefined, Properties.SecurityGroupEgress),
      ];
    }),
  'has no group for a kind of load balancer that no service uses': (resources, environment) => {
    const unused = kinds.filter((kind) => !used(environment).includes(kind));
    const found = ofType(resources, 'AWS::EC2::SecurityGroup').map((it) => tagOf(it, 'Name'));
    return unused
      .map((kind) => names.loadBalancerSecurityGroup(environment, kind))
      .filter((name) => found.includes(name));
  },
  'reaches the APIs that nodes use all the time without NAT, in as many zones as the spec pays for': (
    resources,
    { network },
  ) => {
    const endpoints = ofType(resources, 'AWS::EC2::VPCEndpoint').map(({ Properties }) => Properties);
    const [s3] = endpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Gateway');
    const others = endpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Interface');
    const wanted = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'sts'];
    const zones = network.zones.slice(0, network.endpointZones);
    const ranges = network.privateSubnets.slice(0, zones.length);
    return [
      ...unless(
        JSON.stringify(s3?.ServiceName).includes('.s3') && s3.RouteTableIds.length === network.zones.length,
        s3,
      ),
      ...unlessSame(
        others.map(({ ServiceName }) => String(ServiceName).replace(/^com\.amazonaws\.[a-z0-9-]+\./, '')).sort(),
        wanted,
      ),
      ...others.flatMap(({ SubnetIds, PrivateDnsEnabled }) => [
        ...unlessSame(
          listOf(SubnetIds).map(({ Ref }: Json) => resources[Ref]?.Properties.CidrBlock),
          ranges,
        ),
        ...unlessSame(PrivateDnsEnabled, true),
      ]),
    ];
  },
  'answers at endpoints only from within the network, at 443': (resources, environment) => {
    const [id, { Properties }] = group(resources, names.resource(environment, 'network', 'endpoints-sg'));
    const found = listOf(Properties.SecurityGroupIngress).map((rule: Json) => [
      rule.CidrIp,
      rule.FromPort,
      rule.ToPort,
    ]);
    const groups = ofType(resources, 'AWS::EC2::VPCEndpoint').flatMap(
      ({ Properties: it }) => it.SecurityGroupIds ?? [],
    );
    return [
      ...unlessSame(found, [[environment.network.cidr, 443, 443]]),
      ...unless(groups.length === 5 && groups.every((one: Json) => one['Fn::GetAtt'][0] === id), groups),
    ];
  },
} satisfies Record<string, Promised<Environment>>;
