import fc from 'fast-check';
import { addOnNames } from '../../../../lib/spec';
import { kubernetesVersions } from '../../../../lib/kubernetes';
import type { EnvironmentValues } from '../../../small-platform';
import { block, mostly, seldom } from './words';

const needed = ['aws-load-balancer-controller', 'external-secrets', 'keda', 'vertical-pod-autoscaler'];

const installed = fc.record(
  Object.fromEntries(
    addOnNames.map((name) => [
      name,
      needed.includes(name) ? mostly(fc.constant(true), fc.constant(false)) : fc.boolean(),
    ]),
  ),
);

const size = {
  minSize: fc.constantFrom(0, 1),
  desiredSize: fc.constantFrom(1, 2),
  maxSize: fc.constantFrom(2, 5, 450),
};
const instanceTypes = fc.constantFrom(['t3.large'], ['m5.2xlarge', 'm5.xlarge'], ['c5.24xlarge'], ['t4g.micro']);
const group = { ...size, instanceTypes, spot: fc.record(size) };

const nodeGroups = fc.record({
  general: fc.record({ ...group, dedicated: mostly(fc.constant(false), fc.constant(true)) }),
  spare: fc.record({ ...group, dedicated: fc.boolean() }),
});

const versions = fc
  .subarray([...kubernetesVersions], { minLength: 2, maxLength: 2 })
  .map(([kubernetesVersion, plannedKubernetesVersion]) => ({ kubernetesVersion, plannedKubernetesVersion }));

const cluster = fc
  .tuple(
    fc.oneof(versions, block({ kubernetesVersion: fc.constantFrom(...kubernetesVersions) })),
    fc.record({ nodeGroups, publicAccessCidrs: seldom(fc.constant(['192.0.2.0/24'])) }),
  )
  .map(([version, rest]) => ({ ...version, ...rest }));

const zones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];

/** As many zones as subnets of each kind, most of the time. */
function networkOf(octet: number): fc.Arbitrary<EnvironmentValues['network']> {
  const subnets = (first: number, length: number): string[] =>
    Array.from({ length }, (_, index) => `10.${octet}.${first + index}.0/24`);
  return mostly(fc.constantFrom(2, 3), fc.constant(4)).map((length) => ({
    cidr: `10.${octet}.0.0/16`,
    zones: zones.slice(0, length),
    publicSubnets: subnets(1, length),
    privateSubnets: subnets(11, length),
    databaseSubnets: subnets(21, length),
  }));
}

const port = seldom(fc.integer({ min: 1024, max: 65_535 }));

/** Everything of an environment but its names and its services. */
export function environmentAt(octet: number): fc.Arbitrary<EnvironmentValues> {
  const values = fc.record({
    stage: fc.constantFrom('development', 'staging', 'production'),
    region: fc.constant('eu-central-1'),
    registry: fc.constantFrom('registry.example.com', '111111111111.dkr.ecr.eu-central-1.amazonaws.com'),
    network: networkOf(octet),
    cluster,
    stores: fc.record({
      orders: fc.record({
        engine: fc.constant('postgresql'),
        instanceClass: fc.constantFrom('db.t3.micro', 'db.r5.4xlarge'),
        port,
      }),
      sessions: fc.record({ engine: fc.constant('redis'), nodeType: fc.constant('cache.t3.micro'), port }),
    }),
    queues: fc.record({ jobs: fc.constant({}), mails: fc.constant({}) }),
    buckets: fc.constant({ images: {}, constructor: {}, logs: {} }),
    parameters: fc.constant({ 'to-string': { description: 'switches' } }),
    ingress: seldom(block({ waf: fc.constant('waf'), rateLimit: fc.constant({ requests: 100, windowSeconds: 60 }) })),
    offHours: seldom(fc.constant({ stop: '0 20 * * 1-5', start: '0 7 * * 1-5' })),
    budget: fc.constant({ monthlyUsd: 100 }),
    addOns: installed,
  });
  return values as unknown as fc.Arbitrary<EnvironmentValues>;
}
