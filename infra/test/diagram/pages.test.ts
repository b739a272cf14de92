import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramPages, synthesizedStacks } from '../../bin/diagrams';
import { targetOf, type SynthesizedStack } from '../../lib/deploy';
import { infrastructurePage } from '../../lib/diagram';
import type { Json } from '../resources';
import { environmentOf, platform } from '../synthesized';
import { grammarFaults } from './mermaid-grammar';

const project = join(__dirname, '..', '..', '..');
const folder = join(project, 'docs', 'infrastructure');
const names = ['dev', 'staging', 'production'];
const pages = diagramPages(project);
const stacks = synthesizedStacks(project);

test.each([...pages.keys()])('docs/infrastructure/%s shows the templates of today (npm run infra:diagrams)', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).toBe(pages.get(file));
});

test('there is a page for each environment and for what they share, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...names, 'shared'].map((name) => `${name}.md`).sort());
});

test.each([...pages])('every diagram of %s is valid, and small enough to read', (_, page) => {
  const diagrams = diagramsOf(page);
  expect(diagrams.length).toBeGreaterThan(1);
  for (const diagram of diagrams) {
    expect(grammarFaults(diagram)).toEqual([]);
    expect(diagram.split('\n').length).toBeLessThan(70);
  }
});

test('a second synthesis draws the same', () => {
  for (const name of names) expect(infrastructurePage(name, stacksOf(name))).toBe(pages.get(`${name}.md`));
});

test.each(names)('%s: every stack, subnet, queue and store is drawn with its name in AWS', (name) => {
  const page = pages.get(`${name}.md`) ?? '';
  const { network } = environmentOf(name);
  const own = stacksOf(name);
  const resources = own.flatMap(({ template }) => Object.values(template.Resources ?? {}));
  const called = (type: string, property: string): readonly unknown[] =>
    resources.filter((one) => one.Type === type).map(({ Properties }) => Properties?.[property]);
  const expected = [
    ...own.map((stack) => stack.name),
    ...[network.cidr, ...network.publicSubnets, ...network.privateSubnets, ...network.databaseSubnets],
    ...called('AWS::ElastiCache::ReplicationGroup', 'ReplicationGroupId'),
    ...called('AWS::EC2::SecurityGroup', 'GroupName'),
  ];
  expect(expected.length).toBeGreaterThan(25);
  for (const text of expected) expect(page).toContain(String(text));
});

test.each(names)('%s: every service that calls buckets or queues has its arrows', (name) => {
  const { services, namespace, shortName } = environmentOf(name);
  const arrows = arrowsOf(pages.get(`${name}.md`) ?? '');
  const calls = Object.values(services).flatMap((service) => [
    ...Object.keys(service.calls.buckets).map((bucket) => [
      service.name,
      `s3 ${platform.project}-${shortName}-${bucket}`,
    ]),
    ...Object.entries(service.calls.queues).flatMap(([queue, access]) =>
      access.map((verb) => [
        service.name,
        `${verb === 'publish' ? 'sns' : 'sqs'} ${platform.project}-${shortName}-${queue}`,
      ]),
    ),
  ]);
  expect(calls.length).toBeGreaterThan(3);
  for (const [service = '', target = ''] of calls) {
    expect(
      arrows.filter(({ from, to }) => from.startsWith(`${namespace}/${service}<br>`) && to === target),
    ).toHaveLength(1);
  }
});

test('only what production keeps elsewhere is drawn as a copy', () => {
  const titles = (file: string): readonly string[] => [...(pages.get(file) ?? '').matchAll(/^## (.*)$/gm)].map(String);
  expect(titles('dev.md').join()).not.toContain('Copies');
  expect(titles('staging.md').join()).not.toContain('Copies');
  const copies = arrowsOf(pages.get('production.md') ?? '').filter(({ label }) => label === 'objects');
  expect(copies.map(({ from, to }) => `${from} ${to}`)).toEqual(
    ['backups', 'media', 'static'].map((bucket) => `aicode-prod-${bucket} aicode-prod-${bucket}-dr`),
  );
});

const changes: readonly (readonly [what: string, type: string, change: (properties: Json) => void])[] = [
  ['the range of a subnet', 'AWS::EC2::Subnet', (it) => (it.CidrBlock = '10.0.99.0/24')],
  ['the zone of a subnet', 'AWS::EC2::Subnet', (it) => (it.AvailabilityZone = 'us-east-1f')],
  [
    'the gateway of a route',
    'AWS::EC2::Route',
    (it) => (it.NatGatewayId = { Ref: 'VpcpublicSubnet2NATGateway4A29FD4F' }),
  ],
  [
    'the service of an endpoint',
    'AWS::EC2::VPCEndpoint',
    (it) => (it.ServiceName = 'com.amazonaws.us-east-1.dynamodb'),
  ],
  [
    'the port of a rule',
    'AWS::EC2::SecurityGroupIngress',
    (it) => Object.assign(it, { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }),
  ],
  [
    'the source of a rule',
    'AWS::EC2::SecurityGroup',
    (it) => (it.SecurityGroupIngress = [{ CidrIp: '1.2.3.4/32', FromPort: 9, ToPort: 9 }]),
  ],
  ['the account of an identity', 'AWS::EKS::PodIdentityAssociation', (it) => (it.ServiceAccount = 'somebody')],
  [
    'what a role allows',
    'AWS::IAM::Role',
    (it) => (it.Policies[0].PolicyDocument.Statement[1].Action = 's3:GetObject'),
  ],
  ['the store of a secret', 'AWS::SecretsManager::Secret', (it) => (it.Name = 'aicode-prod-other')],
  [
    'where objects are copied',
    'AWS::S3::Bucket',
    (it) => (it.ReplicationConfiguration.Rules[0].Destination.Bucket = 'arn:aws:s3:::x'),
  ],
  ['where a secret is copied', 'AWS::SecretsManager::Secret', (it) => (it.ReplicaRegions = [{ Region: 'eu-north-1' }])],
  ['what is backed up', 'AWS::Backup::BackupSelection', (it) => (it.BackupSelection.Resources = [])],
];

test.each(changes)('the page changes with %s', (_, type, change) => {
  const changed = stacksOf('production').map((stack) => ({
    ...stack,
    template: JSON.parse(JSON.stringify(stack.template)),
  }));
  const before = pages.get('production.md');
  const candidates = changed
    .flatMap(({ template }) => Object.values<Json>(template.Resources))
    .filter((one) => one.Type === type);
  const isFit = (one: Json): boolean =>
    type !== 'AWS::S3::Bucket' || one.Properties.ReplicationConfiguration !== undefined;
  const isPodRole = (one: Json): boolean => type !== 'AWS::IAM::Role' || /-pod-api$/.test(one.Properties.RoleName);
  const isNatRoute = (one: Json): boolean => type !== 'AWS::EC2::Route' || one.Properties.NatGatewayId !== undefined;
  const target = candidates.find((one) => isFit(one) && isPodRole(one) && isNatRoute(one));
  change(target.Properties);
  expect(infrastructurePage('production', changed)).not.toBe(before);
});

test('the page changes when a stack waits for another', () => {
  const changed = stacksOf('dev').map((stack) =>
    stack.id === 'dev-messaging' ? { ...stack, dependencies: ['dev-storage'] } : stack,
  );
  expect(infrastructurePage('dev', changed)).not.toBe(pages.get('dev.md'));
});

function stacksOf(target: string): readonly SynthesizedStack[] {
  return stacks.filter(({ id }) => targetOf(id, names) === target);
}

function diagramsOf(page: string): readonly string[] {
  return [...page.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, diagram = '']) => diagram);
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** With the labels of the boxes in the place of their ids. */
function arrowsOf(page: string): readonly Arrow[] {
  return diagramsOf(page).flatMap((diagram) => {
    const labels = new Map(
      [...diagram.matchAll(/^\s*(\w+)\["(.*)"\]$/gm)].map(([, id = '', label = '']) => [id, label]),
    );
    return [...diagram.matchAll(/^\s*(\w+) -->(?:\|"(.*)"\|)? (\w+)$/gm)].map(([, from = '', label = '', to = '']) => ({
      from: labels.get(from) ?? '',
      to: labels.get(to) ?? '',
      label,
    }));
  });
}
