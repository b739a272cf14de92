import type { PlatformSource } from '../../../lib/spec';
import type { ObjectOverlay } from '../../../lib/overlay';
import { vendored } from './vendored';

/** One service of our own in one environment, beside what others wrote. */
export const platform = {
  project: 'shop',
  owner: 'web-team',
  base: { values: { services: { hello: { type: 'http', ports: { http: 8080 } } } } },
  environments: {
    dev: {
      values: {
        shortName: 'dev',
        stage: 'development',
        domain: 'dev.shop.example',
        region: 'eu-west-1',
        registry: '222222222222.dkr.ecr.eu-west-1.amazonaws.com',
        network: {
          cidr: '10.0.0.0/16',
          zones: ['eu-west-1a', 'eu-west-1b'],
          publicSubnets: ['10.0.1.0/24', '10.0.2.0/24'],
          privateSubnets: ['10.0.11.0/24', '10.0.12.0/24'],
          databaseSubnets: ['10.0.21.0/24', '10.0.22.0/24'],
        },
        cluster: { nodeGroups: { general: { instanceTypes: ['t3.medium'], maxSize: 3 } } },
        budget: { monthlyUsd: 300 },
      },
      objects: {
        components: [vendored],
        replicas: [{ name: 'status-page', count: 3 }],
      } satisfies ObjectOverlay,
    },
  },
} satisfies PlatformSource;
