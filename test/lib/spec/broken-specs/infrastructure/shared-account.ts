import type { BrokenSpec } from '../broken-spec';
import type { Edit } from '../../fixtures/load-platform';

const shared: Edit = {
  file: 'index.ts',
  from: "owner: 'shop-team',",
  to: "owner: 'shop-team',\n  shared: { account: '111111111111', region: 'us-east-1' },",
};
const account = (file: string, id: string): Edit => ({ file, from: 'shortName:', to: `account: '${id}', shortName:` });
const credentials: Edit = {
  file: 'base.ts',
  from: "secrets: { database: { key: 'database' } },",
  to: "secrets: { database: { key: 'database', credentialsOf: 'postgresql' } },",
};
const accounts = [account('dev.ts', '222222222222'), account('production.ts', '333333333333')];

/** Makes a platform of the fixture whose infrastructure is made too. */
const complete = [shared, ...accounts, credentials];

/** Platforms whose accounts, zones, registries or secrets do not fit together. */
export const sharedAccount: readonly BrokenSpec[] = [
  {
    name: 'an environment that does not say which account it is in',
    file: 'dev.ts',
    from: 'shortName:',
    to: 'security: { trail: false }, shortName:',
    at: 'values: {',
    edits: [shared, account('production.ts', '333333333333'), credentials],
    code: 'ACCOUNT_MISSING',
    spec: 'dev.account',
    tells: { fix: 'set account; it may be the shared one, 111111111111' },
  },
  {
    name: 'two detectors in one account and region',
    file: 'production.ts',
    from: 'shortName:',
    to: "account: '222222222222', security: { trail: false, config: false, securityHub: false }, shortName:",
    edits: [account('dev.ts', '222222222222')],
    at: 'security:',
    code: 'ACCOUNT_WATCHED_TWICE',
    spec: 'production.security.guardDuty',
    tells: {
      found: 'true in account 222222222222, us-east-1',
      fix: 'set security: { guardDuty: false } in one of the two',
    },
  },
  {
    name: 'a shared zone that is the domain of an environment',
    file: 'index.ts',
    from: "owner: 'shop-team',",
    to: "owner: 'shop-team',\n  shared: { account: '111111111111', region: 'us-east-1', zone: 'shop.example' },",
    edits: [...accounts, credentials],
    at: 'zone:',
    code: 'SHARED_ZONE_TAKEN',
    spec: 'shared.zone',
    tells: { found: 'shop.example', fix: 'remove zone' },
  },
  {
    name: 'a shared zone that holds no domain of an environment',
    file: 'index.ts',
    from: "owner: 'shop-team',",
    to: "owner: 'shop-team',\n  shared: { account: '111111111111', region: 'us-east-1', zone: 'ship.example' },",
    edits: [...accounts, credentials],
    at: 'zone:',
    code: 'SHARED_ZONE_UNUSED',
    spec: 'shared.zone',
    tells: { found: 'ship.example', accepted: 'a name above one of dev.shop.example, shop.example' },
  },
  {
    name: 'name servers of a domain that no zone of the platform stands above',
    file: 'production.ts',
    from: "domain: 'shop.example',",
    to: "domain: 'shop.example',\n    nameServers: ['ns-1.awsdns-01.org'],",
    at: 'nameServers',
    code: 'NAME_SERVERS_STRAY',
    spec: 'production.nameServers',
    tells: { found: 'shop.example' },
  },
  {
    name: 'a registry of another account',
    file: 'production.ts',
    from: "domain: 'shop.example',",
    to: "domain: 'shop.example',\n    registry: '999999999999.dkr.ecr.us-east-1.amazonaws.com',",
    at: 'registry:',
    edits: complete,
    code: 'REGISTRY_OF_OTHER_ACCOUNT',
    spec: 'production.registry',
    tells: { accepted: '111111111111.dkr.ecr.us-east-1.amazonaws.com' },
  },
  {
    name: 'a registry in a region that no image is copied to',
    file: 'production.ts',
    from: "domain: 'shop.example',",
    to: "domain: 'shop.example',\n    registry: '111111111111.dkr.ecr.eu-west-1.amazonaws.com',",
    at: 'registry:',
    edits: complete,
    code: 'REGISTRY_NOT_REPLICATED',
    spec: 'production.registry',
    tells: { accepted: 'a registry in us-east-1' },
  },
  {
    name: 'a store that is called without its password',
    file: 'base.ts',
    from: "stores: { postgresql: ['read', 'write'] },",
    to: "stores: { postgresql: ['read'] },",
    edits: [shared, ...accounts],
    code: 'STORE_WITHOUT_CREDENTIALS',
    spec: 'dev.services.api.calls.stores.postgresql',
    tells: {
      found: 'postgresql',
      fix: "add a secret, such as postgresql: { key: 'postgresql', credentialsOf: 'postgresql' }",
    },
  },
  {
    name: 'credentials of a store that there is not',
    file: 'base.ts',
    from: "{ key: 'database' }",
    to: "{ key: 'database', credentialsOf: 'postgres' }",
    code: 'CREDENTIALS_OF_UNKNOWN_STORE',
    spec: 'dev.services.api.secrets.database.credentialsOf',
    tells: { found: 'postgres', accepted: 'postgresql', fix: 'did you mean "postgresql"?' },
  },
  {
    name: 'credentials of a store that the service does not call',
    file: 'base.ts',
    from: "calls: { queues: { jobs: ['consume'] } }",
    to: "secrets: { database: { key: 'database', credentialsOf: 'postgresql' } }, calls: { queues: { jobs: ['consume'] } }",
    code: 'CREDENTIALS_NOT_CALLED',
    spec: 'dev.services.worker.secrets.database.credentialsOf',
    tells: { found: 'postgresql', fix: "add it to calls: stores: { postgresql: ['read'] }, or remove the secret" },
  },
  {
    name: 'credentials in Parameter Store, which nothing rotates',
    file: 'base.ts',
    from: "{ key: 'database' }",
    to: "{ key: 'database', store: 'parameterStore', credentialsOf: 'postgresql' }",
    code: 'CREDENTIALS_IN_PARAMETER',
    spec: 'dev.services.api.secrets.database.store',
    tells: { found: 'parameterStore', accepted: 'secretsManager' },
  },
  {
    name: 'one secret that would hold two things',
    file: 'base.ts',
    from: "{ key: 'database' }",
    to: "{ key: 'database', credentialsOf: 'postgresql' }, copy: { key: 'database' }",
    code: 'CREDENTIALS_DIFFER',
    spec: 'dev.services.api.secrets.database.credentialsOf',
    tells: {
      found: 'credentials of postgresql; there a random value',
      fix: 'give both the same credentialsOf, or another key',
    },
  },
];
