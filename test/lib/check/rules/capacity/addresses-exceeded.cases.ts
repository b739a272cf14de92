import { smallPlatform, type EnvironmentValues } from '../../../../small-platform';
import type { RuleCases } from '../../rule-cases';

const shop = { type: 'http', ports: { http: 8080 } } as const;

/** Two private subnets of a size. */
const subnets = (length: number): EnvironmentValues => ({
  network: {
    cidr: '10.0.0.0/16',
    zones: ['eu-central-1a', 'eu-central-1b'],
    publicSubnets: ['10.0.1.0/24', '10.0.2.0/24'],
    privateSubnets: [`10.0.11.0/${length}`, `10.0.12.0/${length}`],
    databaseSubnets: ['10.0.21.0/24', '10.0.22.0/24'],
  },
});

export const cases: RuleCases = {
  code: 'ADDRESSES_EXCEEDED',
  passes: [{ platform: () => smallPlatform({ shop }, subnets(27)) }],
  fails: [
    {
      platform: () => smallPlatform({ shop }, subnets(28)),
      says: [
        'network.privateSubnets: the private subnets have too few addresses for everything at maximum scale; found 22 addresses for 28 pods and 2 nodes, 5 for endpoints of AWS APIs, 2 for EKS; accepted at least 37 addresses, such as a /27 in each of 2 zones; fix: list larger private subnets, which cannot grow after the first deployment, or lower maxReplicas',
      ],
    },
    {
      // one a pod, and as few nodes as could hold them
      platform: () =>
        smallPlatform(
          { shop: { ...shop, resources: { requests: { cpu: '400m' } }, scaling: { maxReplicas: 40 } } },
          { ...subnets(27), cluster: { nodeGroups: { general: { instanceTypes: ['t3.large'], maxSize: 20 } } } },
        ),
      says: [
        'network.privateSubnets: the private subnets have too few addresses for everything at maximum scale; found 54 addresses for 65 pods and 12 nodes, 5 for endpoints of AWS APIs, 2 for EKS; accepted at least 84 addresses, such as a /26 in each of 2 zones; fix: list larger private subnets, which cannot grow after the first deployment, or lower maxReplicas',
      ],
    },
    {
      // nodes that run in any case, endpoints in both zones, and a node whose size nobody knows
      platform: () =>
        smallPlatform(
          { shop },
          {
            network: { ...subnets(28).network, endpointZones: 2 },
            cluster: {
              nodeGroups: {
                general: {
                  instanceTypes: ['t3.large'],
                  minSize: 3,
                  desiredSize: 3,
                  maxSize: 9,
                  spot: { minSize: 2, desiredSize: 2, maxSize: 4 },
                },
                special: { instanceTypes: ['a1.large'], maxSize: 1 },
              },
            },
          },
        ),
      says: [
        'network.privateSubnets: the private subnets have too few addresses for everything at maximum scale; found 22 addresses for 28 pods and 5 nodes, 10 for endpoints of AWS APIs, 2 for EKS; accepted at least 45 addresses, such as a /27 in each of 2 zones; fix: list larger private subnets, which cannot grow after the first deployment, or lower maxReplicas',
      ],
    },
  ],
  doesNotApply: [{ platform: () => smallPlatform({}, subnets(27)) }],
};
