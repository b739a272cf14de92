import { resolvePlatform, type Platform, type PlatformSource } from '../lib/spec';
import type { Size } from './measure/size';

/** Two such groups hold 5000 services at their maximum. */
const nodes = { instanceTypes: ['m7i.4xlarge'], maxSize: 450 };

const digest = `sha256:${'a'.repeat(64)}`;

/** A platform as its author writes it: the spec, and the text of each environment's pins. */
export interface BenchSource {
  readonly source: PlatformSource;
  readonly pins: { readonly [environment: string]: string };
}

/** The resolved platform of `benchSource`. */
export function benchPlatform(services: number, environments: number): Platform {
  const { source, pins } = benchSource({ services, environments });
  const files = Object.entries(pins).map(([name, text]) => [name, { file: `${name}.yaml`, text }] as const);
  return resolvePlatform(source, { pins: Object.fromEntries(files) });
}

/**
 * A platform of services of eight objects each: ServiceAccount, NetworkPolicy, ConfigMap, ExternalSecret, Service,
 * Deployment, HorizontalPodAutoscaler and PodDisruptionBudget. Its environments have the same services.
 */
export function benchSource({ services, environments }: Size): BenchSource {
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  const targets = Object.fromEntries(Array.from({ length: environments }, (_, index) => environment(index)));
  const pins = names.map((name) => `${name}:\n  tag: 1.0.0\n  digest: ${digest}\n`).join('');
  return {
    source: {
      project: 'bench',
      owner: 'bench-team',
      base: { values: { services: Object.fromEntries(names.map((name) => [name, service(name)])) } },
      environments: targets,
    },
    pins: Object.fromEntries(Object.keys(targets).map((name) => [name, pins])),
  };
}

function service(name: string): NonNullable<PlatformSource['base']['values']['services']>[string] {
  return {
    type: 'http',
    ports: { http: 8080 },
    env: { LOG_FORMAT: 'json', SERVICE_NAME: name },
    secrets: { database: { key: 'database' } },
    scaling: { minReplicas: 2, maxReplicas: 3 }, // pods of 5000 services have an address each in the largest network of AWS
  };
}

/** Named `env-0` and so on; large enough to hold all services. */
function environment(index: number): [string, PlatformSource['environments'][string]] {
  const network = `10.${index}`;
  return [
    `env-${index}`,
    {
      values: {
        shortName: `env-${index}`,
        stage: 'development',
        domain: `env-${index}.bench.example.com`,
        region: 'eu-central-1',
        registry: 'registry.example.com',
        network: {
          cidr: `${network}.0.0/16`,
          zones: ['eu-central-1a', 'eu-central-1b'],
          publicSubnets: [`${network}.192.0/24`, `${network}.193.0/24`],
          privateSubnets: [`${network}.0.0/17`, `${network}.128.0/18`],
          databaseSubnets: [`${network}.194.0/24`, `${network}.195.0/24`],
        },
        cluster: { nodeGroups: { general: nodes, more: nodes } },
        budget: { monthlyUsd: 1_000_000 },
        addOns: { 'external-secrets': true },
      },
    },
  ];
}
