import type { BrokenSpec } from '../broken-spec';
import { account, complete, credentials, shared } from './complete';

const lastService = 'search: { scaling: { replicas: 3 } },\n    },\n';

/** A further worker in production, with what else it has. */
function worker(name: string, rest = ''): Pick<BrokenSpec, 'file' | 'from' | 'to' | 'at' | 'edits'> {
  return {
    file: 'production.ts',
    from: lastService,
    to: `search: { scaling: { replicas: 3 } },\n'${name}': { type: 'worker', image: 'worker', ports: { metrics: 9090 }, ${rest} },\n    },\n`,
    at: `'${name}': {`,
    edits: [
      ...complete,
      {
        file: 'production.ts',
        from: "components: ['highAvailability'],",
        to: `components: ['highAvailability'], addsServices: ['${name}'],`,
      },
    ],
  };
}

const inProduction = "domain: 'shop.example',";

/** Names that AWS refuses, or that two things would have, once the project and the environment stand before them. */
export const awsNames: readonly BrokenSpec[] = [
  {
    name: 'a project whose name AWS keeps for itself',
    file: 'index.ts',
    from: "project: 'shop',",
    to: "project: 'aws-shop',",
    edits: complete,
    code: 'PROJECT_NAME',
    spec: 'project',
    tells: { found: 'aws-shop', fix: 'choose another name' },
  },
  {
    name: 'an environment that is called like what all share',
    file: 'production.ts',
    from: "shortName: 'prod',",
    to: "shortName: 'shared',",
    edits: complete,
    code: 'SHORT_NAME_TAKEN',
    spec: 'production.shortName',
    tells: { found: 'shared', fix: 'choose another name' },
  },
  {
    name: 'an environment whose names the policies of another one hold for',
    file: 'production.ts',
    from: "shortName: 'prod',",
    to: "shortName: 'dev-eu', account: '222222222222', security: { trail: false, config: false, guardDuty: false, securityHub: false },",
    at: 'shortName',
    edits: [shared, account('dev.ts', '222222222222'), credentials],
    code: 'SHORT_NAMES_OVERLAP',
    spec: 'production.shortName',
    tells: {
      found: 'dev-eu, which begins with dev-',
      fix: 'choose a short name that does not begin with dev-',
    },
  },
  {
    name: 'a bucket of two environments with one name',
    file: 'production.ts',
    from: "shortName: 'prod',",
    to: "shortName: 'dev-eu',",
    edits: [
      ...complete,
      {
        file: 'dev.ts',
        from: "domain: 'dev.shop.example',",
        to: "domain: 'dev.shop.example', buckets: { 'eu-media': {} },",
      },
    ],
    at: 'media: {}',
    in: 'base.ts',
    code: 'BUCKET_TAKEN',
    spec: 'production.buckets.media',
    tells: { found: 'shop-dev-eu-media', fix: 'choose another name' },
  },
  {
    name: 'a host of a service that CloudFront serves files at',
    file: 'base.ts',
    from: "host: 'api.{domain}'",
    to: "host: 'static.{domain}'",
    edits: [...complete, { file: 'base.ts', from: 'buckets: { media: {} }', to: 'buckets: { media: {}, static: {} }' }],
    code: 'STATIC_HOST_TAKEN',
    spec: 'dev.services.api.exposure.host',
    tells: { found: 'static.{domain}', fix: 'choose another host, or another name for the bucket' },
  },
  {
    name: 'a service whose name is too long for its role in IAM',
    ...worker('sends-the-newsletter-of-the-week-to-customers-who-want', "calls: { queues: { jobs: ['consume'] } }"),
    code: 'NAME_TOO_LONG',
    spec: 'production.services.sends-the-newsletter-of-the-week-to-customers-who-want',
    tells: { accepted: 'at most 64', fix: 'choose a name that is 4 shorter' },
  },
  {
    name: 'a group of nodes whose name is too long in a zone',
    file: 'production.ts',
    from: 'compute: { ',
    to: "'machines-for-programs-that-calculate-all-day-long': { ",
    at: "'machines-for-programs-that-calculate-all-day-long': {",
    edits: [
      ...complete,
      {
        file: 'production.ts',
        from: "nodeGroup: 'compute'",
        to: "nodeGroup: 'machines-for-programs-that-calculate-all-day-long'",
      },
    ],
    code: 'NAME_TOO_LONG',
    spec: 'production.cluster.nodeGroups.machines-for-programs-that-calculate-all-day-long',
    tells: { accepted: 'at most 63', fix: 'choose a name that is 16 shorter' },
  },
  {
    name: 'a queue whose dead letters have too long a name',
    file: 'production.ts',
    from: inProduction,
    to: `${inProduction} queues: { 'pictures-of-goods-that-wait-to-be-made-smaller-for-phones-now': {} },`,
    at: 'pictures-of',
    edits: complete,
    code: 'NAME_TOO_LONG',
    spec: 'production.queues.pictures-of-goods-that-wait-to-be-made-smaller-for-phones-now',
    tells: { accepted: 'at most 80', fix: 'choose a name that is 4 shorter' },
  },
  {
    name: 'a queue that is called like the dead letters of another',
    file: 'production.ts',
    from: inProduction,
    to: `${inProduction} queues: { 'jobs-dead-letters': {} },`,
    at: 'jobs-dead-letters',
    edits: complete,
    code: 'NAME_TAKEN',
    spec: 'production.queues.jobs-dead-letters',
    tells: { found: 'shop-prod-jobs-dead-letters', fix: 'choose another name' },
  },
  {
    name: 'a service whose lines would be kept with the record of the account',
    ...worker('audit'),
    code: 'NAME_TAKEN',
    spec: 'production.services.audit',
    tells: { found: '/shop/prod/audit', fix: 'choose another name' },
  },
  {
    name: 'a store with a name that RDS does not take',
    file: 'production.ts',
    from: 'redis: { engine',
    to: "'orders--old': { engine: 'postgresql', instanceClass: 'db.t3.micro' },\n      redis: { engine",
    at: 'orders--old',
    code: 'NAME_FORM',
    spec: 'production.stores.orders--old',
    tells: { found: 'shop-prod-orders--old', accepted: 'single hyphens only', fix: 'choose another name' },
  },
  {
    name: 'more ports of stores than a network ACL has lines for',
    file: 'production.ts',
    from: 'redis: { engine',
    to:
      [1, 2, 3, 4].map((n) => `cache${n}: { engine: 'redis', nodeType: 'cache.t3.micro', port: 700${n} },`).join(' ') +
      ' redis: { engine',
    at: "redis: { engine: 'redis', nodeType: 'cache.r5.large'",
    code: 'NETWORK_ACL_FULL',
    spec: 'production.stores.redis.port',
    tells: { found: '6 ports in 3 zones', accepted: 'at most 5 different ports in 3 zones' },
  },
];
