import { bundles } from '../charts';
import type { Bundle } from '../lib/bundle';
import type { Manifest } from '../lib/manifest';
import { renderBundle } from '../lib/render';
import { resolvePlatform, type Environment, type Platform, type PlatformSource, type Service } from '../lib/spec';

/** What a user writes of an environment. */
export type EnvironmentValues = PlatformSource['base']['values'];
export type Services = NonNullable<EnvironmentValues['services']>;
/** What a user writes of a service. */
export type ServiceValues = NonNullable<Services[string]>;

const environmentValues: EnvironmentValues = {
  shortName: 'prod',
  stage: 'production',
  domain: 'shop.example.com',
  region: 'eu-central-1',
  registry: 'registry.example.com',
  network: {
    cidr: '10.0.0.0/16',
    zones: ['eu-central-1a', 'eu-central-1b'],
    publicSubnets: ['10.0.1.0/24', '10.0.2.0/24'],
    privateSubnets: ['10.0.11.0/24', '10.0.12.0/24'],
    databaseSubnets: ['10.0.21.0/24', '10.0.22.0/24'],
  },
  cluster: { nodeGroups: { general: { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 2, maxSize: 4 } } },
  budget: { monthlyUsd: 100 },
  addOns: {
    'aws-load-balancer-controller': true,
    'external-secrets': true,
    keda: true,
    'vertical-pod-autoscaler': true,
  },
};

const http: ServiceValues = { type: 'http', ports: { http: 8080 } };

/** One environment called `production` of a project `shop`, with these services and no others. */
export function smallPlatform(services: Services, environment: EnvironmentValues = {}, tag = '1.2.3'): Platform {
  const text = imagesOf(services)
    .map((image) => `${image}:\n  tag: ${tag}\n  digest: sha256:${'a'.repeat(64)}\n`)
    .join('');
  const source: PlatformSource = {
    project: 'shop',
    owner: 'shop-team',
    base: { values: { ...environmentValues, services } },
    environments: { production: { values: environment } },
  };
  return resolvePlatform(source, { pins: { production: { file: 'images.yaml', text } } });
}

/** The environment of `smallPlatform`. */
export function smallEnvironment(services: Services, environment: EnvironmentValues = {}): Environment {
  const resolved = smallPlatform(services, environment).environments['production'];
  if (resolved === undefined) throw new Error('the small platform has no production');
  return resolved;
}

/** A service of an environment. */
export function serviceOf(environment: Environment, name: string): Service {
  const service = environment.services[name];
  if (service === undefined) throw new Error(`there is no service "${name}"`);
  return service;
}

/** The objects of a service called `shop` that is all defaults but for these values; an HTTP service unless they say otherwise. */
export function renderShop(
  values: ServiceValues = {},
  environment: EnvironmentValues = {},
): Promise<readonly Manifest[]> {
  return renderSmall(smallPlatform({ shop: shop(values) }, environment), 'shop');
}

/** The objects of one service of a small platform. */
export function renderSmall(
  platform: Platform,
  service: string,
  families: readonly Bundle[] = bundles,
): Promise<readonly Manifest[]> {
  return renderBundle(platform, `production/services/${service}`, families);
}

function shop(values: ServiceValues): ServiceValues {
  return { ...(values.type === undefined || values.type === 'http' ? http : {}), ...values } as ServiceValues;
}

/** Every image that the services name, whether of their own, of a migration or of a container beside. */
function imagesOf(services: Services): string[] {
  const named = Object.entries(services).flatMap(([name, service]) => [
    service?.image ?? name,
    ...innerImages(service),
  ]);
  return [...new Set(named)];
}

function innerImages(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'image' && typeof inner === 'string' ? [inner] : innerImages(inner),
  );
}
