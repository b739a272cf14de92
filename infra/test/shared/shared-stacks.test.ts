import type { Environment, Platform } from '../../../lib/spec';
import { sharedStacks } from '../../lib/shared';
import { ofType, type Resources } from '../resources';
import { newApp, platform } from '../synthesized';
import { imagePromises, sharedOf, sharedPromises } from './promises';

type ImageTitle = keyof typeof imagePromises;
type SharedTitle = keyof typeof sharedPromises;

const stacks = sharedOf(platform);
const main = stacks.get('shared') ?? {};

/** This platform with other settings of what is shared, and of its environments. */
function changedPlatform(
  shared: Partial<NonNullable<Platform['shared']>>,
  change: (environment: Environment) => Environment = (environment) => environment,
): Platform {
  if (platform.shared === undefined) throw new Error('the platform shares nothing');
  const environments = Object.entries(platform.environments).map(([name, one]) => [name, change(one)]);
  return { ...platform, shared: { ...platform.shared, ...shared }, environments: Object.fromEntries(environments) };
}

const mainOf = (changed: Platform): Resources => sharedOf(changed).get('shared') ?? {};

test('stands in the region of the platform and in every region that images are pulled from', () => {
  expect([...stacks.keys()].sort()).toEqual(['shared', 'shared-eu-west-1', 'shared-us-west-2']);
});

describe.each([...stacks.keys()])('the images of %s', (id) => {
  test.each(Object.keys(imagePromises) as ImageTitle[])('%s', (title) => {
    expect(imagePromises[title](stacks.get(id) ?? {}, platform)).toEqual([]);
  });
});

test.each(Object.keys(sharedPromises) as SharedTitle[])('%s', (title) => {
  expect(sharedPromises[title](main, platform)).toEqual([]);
});

test('has places for copies before there is anything to copy, and is protected from deletion', () => {
  if (platform.shared === undefined) throw new Error('the platform shares nothing');
  const made = sharedStacks(newApp(), { platform, shared: platform.shared });
  const shared = made.find(({ node }) => node.id === 'shared');
  expect(shared?.dependencies.map(({ node }) => node.id).sort()).toEqual(['shared-eu-west-1', 'shared-us-west-2']);
  expect(made.map(({ terminationProtection }) => terminationProtection)).toEqual([true, true, true]);
});

test('nobody pushes from outside where the platform names no repository', () => {
  const closed = mainOf(changedPlatform({ repository: undefined }));
  expect([...ofType(closed, 'AWS::IAM::Role'), ...ofType(closed, 'AWS::IAM::OIDCProvider')]).toEqual([]);
});

test('an environment in the shared account pulls without a statement, and makes the provider itself', () => {
  const changed = changedPlatform({}, (one) => (one.name === 'dev' ? { ...one, account: '111111111111' } : one));
  const resources = mainOf(changed);
  expect(
    sharedPromises["knows GitHub's tokens, unless an environment of its account does"](resources, changed),
  ).toEqual([]);
  expect(JSON.stringify(ofType(resources, 'AWS::ECR::Repository'))).not.toContain('iam::111111111111');
});

test("somebody else's registry has no repositories here", () => {
  const changed = changedPlatform({}, (one) => ({ ...one, registry: 'registry.example.com' }));
  expect([...sharedOf(changed).keys()]).toEqual(['shared']);
  expect(ofType(mainOf(changed), 'AWS::ECR::Repository')).toEqual([]);
});

test('the zone above the environments hands each of them on once its name servers are known, and outlives its stack', () => {
  const servers = { 'a.shop.dev': ['ns-1.example.com'], 'b.a.shop.dev': ['ns-2.example.com'], 'c.shop.dev': [] };
  const domains = Object.keys(servers) as (keyof typeof servers)[];
  const changed = changedPlatform({ zone: 'shop.dev' }, (one) => {
    const domain = domains[Object.keys(platform.environments).indexOf(one.name)] ?? 'a.shop.dev';
    return { ...one, domain, nameServers: servers[domain] };
  });
  const resources = mainOf(changed);
  const records = ofType(resources, 'AWS::Route53::RecordSet').map(({ Properties }) => Properties);
  // b.a.shop.dev is a.shop.dev's to hand on, and nobody knows yet who answers for c.shop.dev
  expect(records).toMatchObject([{ Name: 'a.shop.dev.', Type: 'NS', ResourceRecords: ['ns-1.example.com'] }]);
  expect(ofType(resources, 'AWS::Route53::HostedZone')).toMatchObject([
    { DeletionPolicy: 'RetainExceptOnCreate', Properties: { Name: 'shop.dev.' } },
  ]);
});

test('has no zone where the domain is an environment’s own', () => {
  expect(ofType(main, 'AWS::Route53::HostedZone')).toEqual([]);
});

test('one trail watches the whole organisation when the platform says so', () => {
  expect(ofType(main, 'AWS::CloudTrail::Trail')).toEqual([]);
  const [trail] = ofType(mainOf(changedPlatform({ organizationTrail: true })), 'AWS::CloudTrail::Trail');
  expect(trail?.Properties).toMatchObject({ IsOrganizationTrail: true });
});
