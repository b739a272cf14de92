import { problemsOfInfrastructure } from '../fixtures/with-infrastructure';

const unwatched = { trail: false, config: false, guardDuty: false, securityHub: false };

test('a platform whose environments have an account each has no problem', () => {
  expect(problemsOfInfrastructure()).toEqual([]);
});

test('an environment may live in the shared account', () => {
  expect(problemsOfInfrastructure({ dev: { account: '111111111111' } })).toEqual([]);
});

test('two environments may share an account if one of them leaves the watching to the other', () => {
  const account = '222222222222';
  expect(problemsOfInfrastructure({ production: { account, security: unwatched } })).toEqual([]);
  expect(problemsOfInfrastructure({ dev: { security: unwatched }, production: { account } })).toEqual([]);
});

test('fails once for each service that would watch an account twice', () => {
  expect(problemsOfInfrastructure({ production: { account: '222222222222' } })).toEqual([
    'ACCOUNT_WATCHED_TWICE production.security.trail',
    'ACCOUNT_WATCHED_TWICE production.security.config',
    'ACCOUNT_WATCHED_TWICE production.security.guardDuty',
    'ACCOUNT_WATCHED_TWICE production.security.securityHub',
  ]);
});

test('two environments in one account and two regions are watched each', () => {
  const network = {
    cidr: '10.0.0.0/16',
    zones: ['eu-west-1a', 'eu-west-1b'],
    publicSubnets: ['10.0.1.0/24', '10.0.2.0/24'],
    privateSubnets: ['10.0.11.0/24', '10.0.12.0/24'],
    databaseSubnets: ['10.0.21.0/24', '10.0.22.0/24'],
  };
  expect(problemsOfInfrastructure({ production: { account: '222222222222', region: 'eu-west-1', network } })).toEqual(
    [],
  );
});

test.each([
  ['of another kind', 'ghcr.io'],
  ['in the region of the shared account', '111111111111.dkr.ecr.us-east-1.amazonaws.com'],
  ['in the recovery region of an environment', '111111111111.dkr.ecr.eu-west-1.amazonaws.com'],
])('images may come from a registry %s', (_what, registry) => {
  const production = { disasterRecovery: { region: 'eu-west-1' } };
  expect(problemsOfInfrastructure({ dev: { registry }, production })).toEqual([]);
});

test('name servers are entered below the domain of another environment, or below the shared zone', () => {
  const nameServers = ['ns-1.awsdns-01.org'];
  expect(problemsOfInfrastructure({ dev: { nameServers } })).toEqual([]);
  const below = { dev: { nameServers }, production: { nameServers, domain: 'www.shop.example' } };
  expect(problemsOfInfrastructure({ ...below, shared: { zone: 'shop.example' } })).toEqual([]);
  expect(problemsOfInfrastructure(below)).toEqual([
    'NAME_SERVERS_STRAY dev.nameServers',
    'NAME_SERVERS_STRAY production.nameServers',
  ]);
});

test('a zone stands above a domain by whole labels', () => {
  expect(problemsOfInfrastructure({ shared: { zone: 'op.example' } })).toEqual(['SHARED_ZONE_UNUSED shared.zone']);
});

test('an environment that is broken does not make the shared zone an unused one', () => {
  const production = { stage: 'live' as never };
  expect(problemsOfInfrastructure({ shared: { zone: 'other.example' }, production })).toEqual([
    'SPEC_VALUE production.stage',
  ]);
});
