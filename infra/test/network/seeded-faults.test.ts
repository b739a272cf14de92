import { changed, edit, listOf, type Json, type Resources } from '../resources';
import { environmentOf } from '../synthesized';
import { networkOf, promises, type Title } from './promises';

type Seed = (resources: { [id: string]: Json }) => void;

const drop =
  (type: string, where: (properties: Json) => boolean = () => true): Seed =>
  (resources) => {
    const [id] = Object.entries(resources).find(([, it]) => it.Type === type && where(it.Properties)) ?? [];
    if (id === undefined) throw new Error(`no ${type} to drop`);
    delete resources[id];
  };

const aclLine = (change: (it: Json) => void, where: (it: Json) => boolean): Seed =>
  edit('AWS::EC2::NetworkAclEntry', change, where);
const isLine = (wanted: Json) => (it: Json) => Object.entries(wanted).every(([key, value]) => it[key] === value);
const tagged = (name: string) => (it: Json) => JSON.stringify(it.Tags).includes(name);

const faults: readonly [fault: string, seed: Seed, breaks: Title][] = [
  [
    'a zone of another region',
    edit('AWS::EC2::Subnet', (it) => (it.AvailabilityZone = 'us-west-2a')),
    'has exactly the subnets that its spec plans, each in its zone',
  ],
  [
    'two subnets that swapped zones',
    (resources) => {
      const [a, b] = Object.values(resources).filter(({ Type }) => Type === 'AWS::EC2::Subnet');
      [a.Properties.AvailabilityZone, b.Properties.AvailabilityZone] = [
        b.Properties.AvailabilityZone,
        a.Properties.AvailabilityZone,
      ];
    },
    'has exactly the subnets that its spec plans, each in its zone',
  ],
  ['another range', edit('AWS::EC2::VPC', (it) => (it.CidrBlock = '10.9.0.0/16')), 'has the address range of its spec'],
  [
    'one NAT gateway less',
    drop('AWS::EC2::NatGateway'),
    'has as many NAT gateways as the spec pays for, each in a zone of its own',
  ],
  [
    'NAT through another zone',
    (resources) => {
      const routes = Object.values(resources).filter((it) => it.Properties.NatGatewayId !== undefined);
      routes[0].Properties.NatGatewayId = routes[1].Properties.NatGatewayId;
    },
    'sends nodes out through the NAT gateway of their own zone, where there is one',
  ],
  [
    'a way out for a database',
    (resources) => {
      const [, database] =
        Object.entries(resources).find(([id]) => /databaseSubnet1RouteTableAssociation/.test(id)) ?? [];
      resources.Leak = {
        Type: 'AWS::EC2::Route',
        Properties: { RouteTableId: database?.Properties.RouteTableId, GatewayId: 'igw' },
      };
    },
    'gives databases no way out',
  ],
  [
    'public addresses for machines',
    edit('AWS::EC2::Subnet', (it) => (it.MapPublicIpOnLaunch = true)),
    'leads load balancers to the internet, and gives no machine a public address',
  ],
  [
    'a subnet that load balancers do not find',
    edit('AWS::EC2::Subnet', (it) => (it.Tags = [])),
    'tells the load balancer controller where load balancers go',
  ],
  [
    'a name by path',
    edit('AWS::EC2::NatGateway', (it) => (it.Tags = [{ Key: 'Name', Value: 'production-network/Vpc' }])),
    'is called by names of the platform',
  ],
  [
    'a subnet that no ACL guards',
    drop('AWS::EC2::SubnetNetworkAclAssociation'),
    'guards every subnet by an ACL of its kind',
  ],
  [
    'a store whose port is closed',
    aclLine(
      (it) => (it.PortRange = { From: 5433, To: 5433 }),
      (it) => it.PortRange?.From === 5432,
    ),
    'lets nodes reach stores, and their answers come back',
  ],
  [
    'no way back from stores',
    aclLine((it) => (it.RuleAction = 'deny'), isLine({ CidrBlock: '10.0.11.0/24', Egress: true })),
    'lets nodes reach stores, and their answers come back',
  ],
  [
    'databases for the whole network',
    aclLine(
      (it) => (it.CidrBlock = '10.0.0.0/8'),
      (it) => it.PortRange?.From === 5432,
    ),
    'lets nothing but the ports of stores into the database subnets',
  ],
  [
    'SSH to databases',
    aclLine(
      (it) => (it.PortRange = { From: 22, To: 5432 }),
      (it) => it.PortRange?.From === 5432,
    ),
    'lets nothing but the ports of stores into the database subnets',
  ],
  [
    'a database that calls out',
    aclLine(
      (it) => Object.assign(it, { CidrBlock: '0.0.0.0/0', PortRange: { From: 1, To: 65_535 } }),
      isLine({ CidrBlock: '10.0.11.0/24', Egress: true }),
    ),
    'lets nothing out of the database subnets but answers',
  ],
  [
    'SSH from the internet',
    aclLine(
      (it) => (it.PortRange = { From: 22, To: 80 }),
      (it) => it.PortRange?.From === 80,
    ),
    'lets the internet open connections for the web, and no others',
  ],
  [
    'answers to a port that NAT uses',
    aclLine(
      (it) => (it.PortRange = { From: 32_768, To: 65_535 }),
      isLine({ CidrBlock: '0.0.0.0/0', Protocol: 6, RuleNumber: 160 }),
    ),
    'loses no answer from the internet',
  ],
  [
    'a border between zones',
    aclLine((it) => (it.CidrBlock = '10.0.11.0/24'), isLine({ CidrBlock: '10.0.0.0/16', RuleNumber: 100 })),
    'lets nodes, load balancers and NAT talk to each other and to the internet',
  ],
  [
    'load balancers that reach databases',
    aclLine((it) => (it.RuleAction = 'allow'), isLine({ RuleAction: 'deny' })),
    'keeps load balancers away from databases',
  ],
  [
    'a load balancer at a third port',
    edit('AWS::EC2::SecurityGroup', (it) => (it.SecurityGroupIngress[0].ToPort = 8080), tagged('-public-alb-sg')),
    'opens load balancers at 80 and 443: public ones to everybody, internal ones to the network',
  ],
  [
    'nodes open to the world',
    edit('AWS::EC2::SecurityGroup', (it) => (it.SecurityGroupIngress = [{ CidrIp: '0.0.0.0/0' }]), tagged('-nodes-sg')),
    'opens nodes to load balancers at 443 and the ports of pods, to nodes, and to nobody else',
  ],
  [
    'pods that the load balancer does not reach',
    drop('AWS::EC2::SecurityGroupIngress', (it) => it.FromPort === 3000),
    'opens nodes to load balancers at 443 and the ports of pods, to nodes, and to nobody else',
  ],
  [
    'a load balancer that may call anybody',
    edit(
      'AWS::EC2::SecurityGroup',
      (it) => (it.SecurityGroupEgress = [{ CidrIp: '0.0.0.0/0' }]),
      tagged('-public-alb-sg'),
    ),
    'lets load balancers connect to nodes and to nothing else',
  ],
  [
    'no endpoint for secrets',
    drop('AWS::EC2::VPCEndpoint', (it) => String(it.ServiceName).endsWith('secretsmanager')),
    'reaches the APIs that nodes use all the time without NAT, in as many zones as the spec pays for',
  ],
  [
    'an endpoint in one zone',
    edit(
      'AWS::EC2::VPCEndpoint',
      (it) => (it.SubnetIds = listOf(it.SubnetIds).slice(1)),
      (it) => it.VpcEndpointType === 'Interface',
    ),
    'reaches the APIs that nodes use all the time without NAT, in as many zones as the spec pays for',
  ],
  [
    'an endpoint for everybody',
    edit('AWS::EC2::SecurityGroup', (it) => (it.SecurityGroupIngress[0].CidrIp = '0.0.0.0/0'), tagged('-endpoints-sg')),
    'answers at endpoints only from within the network, at 443',
  ],
  [
    'refused attempts unnoticed',
    edit('AWS::EC2::FlowLog', (it) => (it.TrafficType = 'ACCEPT')),
    'notes all traffic, refused attempts too, if the spec says so',
  ],
  [
    'flow logs in the clear',
    edit('AWS::Logs::LogGroup', (it) => delete it.KmsKeyId),
    'keeps flow logs as long as other logs, encrypted, and in production after its end',
  ],
  [
    'flow logs that go with their stack',
    (resources) => {
      for (const it of Object.values(resources)) if (it.Type === 'AWS::Logs::LogGroup') it.DeletionPolicy = 'Delete';
    },
    'keeps flow logs as long as other logs, encrypted, and in production after its end',
  ],
  [
    'a key for any log group',
    edit('AWS::KMS::Key', (it) => delete it.KeyPolicy.Statement[1].Condition),
    'lets only CloudWatch use the key of flow logs, and only for them',
  ],
  [
    'a role for the flow logs of others',
    edit('AWS::IAM::Role', (it) => delete it.AssumeRolePolicyDocument.Statement[0].Condition),
    'lets only flow logs of this account write, and only there',
  ],
];

const production = environmentOf('production');
const sound: Resources = networkOf(production);

test.each(faults)('%s is noticed', (_fault, seed, breaks) => {
  expect(promises[breaks](sound, production)).toEqual([]);
  expect(promises[breaks](changed(sound, seed), production)).not.toEqual([]);
});
