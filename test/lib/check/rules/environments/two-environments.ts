import { resolvePlatform, type Platform, type PlatformSource } from '../../../../../lib/spec';
import type { EnvironmentValues, ServiceValues } from '../../../../small-platform';

const network = (second: number): EnvironmentValues['network'] => ({
  cidr: `10.${second}.0.0/16`,
  zones: ['eu-central-1a', 'eu-central-1b'],
  publicSubnets: [`10.${second}.1.0/24`, `10.${second}.2.0/24`],
  privateSubnets: [`10.${second}.11.0/24`, `10.${second}.12.0/24`],
  databaseSubnets: [`10.${second}.21.0/24`, `10.${second}.22.0/24`],
});

const base: EnvironmentValues = {
  region: 'eu-central-1',
  registry: 'registry.example.com',
  cluster: { nodeGroups: { general: { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 2, maxSize: 4 } } },
  budget: { monthlyUsd: 100 },
  addOns: { 'aws-load-balancer-controller': true, 'external-secrets': true },
  stores: {
    db: { engine: 'postgresql', instanceClass: 'db.t3.small' },
    cache: { engine: 'redis', nodeType: 'cache.t3.small' },
  },
  buckets: { media: {} },
  queues: { mails: {} },
};
const own = {
  staging: { shortName: 'test', stage: 'staging', domain: 'test.shop.example', network: network(1) },
  production: {
    shortName: 'prod',
    stage: 'production',
    domain: 'shop.example',
    promotesFrom: 'staging',
    network: network(2),
  },
} as const;

/** What differs in an environment. */
export interface Side {
  /** Of the one service, `api`. */
  readonly api?: ServiceValues;
  /** Further services. */
  readonly services?: EnvironmentValues['services'];
  readonly values?: EnvironmentValues;
  /** Digit of the digests of all images; default: the same in both. */
  readonly digit?: string;
}

/** A platform `shop` whose `production` promotes from `staging`, and that is the same in both but for what is given. */
export function twoEnvironments(staging: Side = {}, production: Side = {}, both: Side = {}): Platform {
  const side = (name: 'staging' | 'production', { api, services, values }: Side): EnvironmentValues => ({
    ...own[name],
    ...values,
    network: { ...own[name].network, ...values?.network },
    services: { ...(api && { api }), ...services },
  });
  const source: PlatformSource = {
    project: 'shop',
    owner: 'shop-team',
    base: {
      values: {
        ...base,
        ...both.values,
        services: { api: { type: 'http', ports: { http: 8080 }, ...both.api } as ServiceValues, ...both.services },
      },
    },
    environments: {
      staging: { values: side('staging', staging), addsServices: Object.keys(staging.services ?? {}) },
      production: { values: side('production', production), addsServices: Object.keys(production.services ?? {}) },
    },
  };
  const pins = (digit = 'a'): string =>
    ['api', 'other', 'proxy', 'mock']
      .map((image) => `${image}:\n  tag: 1.2.3\n  digest: sha256:${digit.repeat(64)}\n`)
      .join('');
  return resolvePlatform(source, {
    pins: {
      staging: { file: 'staging.yaml', text: pins(staging.digit) },
      production: { file: 'production.yaml', text: pins(production.digit) },
    },
  });
}
