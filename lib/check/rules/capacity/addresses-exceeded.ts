import { interfaceEndpoints } from '../../../cost';
import { parseCidr } from '../../../kubernetes';
import type { Environment } from '../../../spec';
import type { SpecRule } from '../../rule';
import type { Demand, Supply } from './nodes/pack';
import { counted, total } from './nodes/shortage';
import { placeable, suppliesOf } from './nodes/supply';
import { each, nothing, plus, share } from './pods/amounts';
import { clusterLoad } from './pods/pod-group';

export const addressesExceeded: SpecRule = {
  code: 'ADDRESSES_EXCEEDED',
  scope: 'spec',
  severity: 'error',
  title: 'the private subnets have an address for everything at maximum scale',
  why:
    'With the VPC CNI each pod has an address of a private subnet, as has each node; the endpoints of AWS APIs and the ' +
    'API server of EKS take some too, and AWS keeps five of each subnet. Without one a pod waits as ContainerCreating and ' +
    'a node does not start, just when the load is highest. Counted is what there must be at least: services at maximum ' +
    'scale and in a rollout, as few nodes as could hold them, no daemons, no internal load balancers, and nothing of ' +
    'what the CNI keeps ready on each node: leave as much again.',
  fix: 'List larger private subnets: after the first deployment a subnet cannot grow. Or lower maxReplicas.',
  sources: [
    'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
    'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md',
  ],
  check(subject) {
    const { network } = subject.environment;
    const load = clusterLoad(subject);
    const demands = placeable(load, ({ counts }) => counts.steady + counts.rollout);
    const pods = total(demands);
    const nodes = Math.max(leastNodes(subject.environment), nodesFor(demands, suppliesOf(load)));
    const endpoints = interfaceEndpoints * network.endpointZones;
    const needed = pods + nodes + endpoints + ofControlPlane;
    const usable = network.privateSubnets.reduce((sum, cidr) => sum + usableIn(parseCidr(cidr)?.prefixLength), 0);
    if (needed <= usable) return [];
    const others = `${endpoints} for endpoints of AWS APIs, ${ofControlPlane} for EKS`;
    return [
      {
        spec: ['network', 'privateSubnets'],
        message: 'the private subnets have too few addresses for everything at maximum scale',
        found: `${usable} addresses for ${counted(pods, 'pod')} and ${counted(nodes, 'node')}, ${others}`,
        accepted: `at least ${needed} addresses${sizeFor(needed, network.zones.length)}`,
        fix: 'list larger private subnets, which cannot grow after the first deployment, or lower maxReplicas',
      },
    ];
  },
};

/** Network interfaces of the API server: from two to four. */
const ofControlPlane = 2;

/** Of each subnet AWS keeps the first four addresses and the last. */
const reserved = 5;

/** The smallest and the largest subnet that AWS makes. */
const [smallest, largest] = [28, 16];

function usableIn(prefixLength = largest): number {
  return 2 ** (32 - prefixLength) - reserved;
}

/** Those that run in any case. */
function leastNodes({ cluster }: Environment): number {
  return Object.values(cluster.nodeGroups).reduce((sum, { minSize, spot }) => sum + minSize + (spot?.minSize ?? 0), 0);
}

/** As if all nodes were the largest of them and pods could be cut; 0 where a size is unknown. */
function nodesFor(demands: readonly Demand[], supplies: readonly Supply[]): number {
  const sizes = supplies.flatMap(({ free }) => free ?? []);
  if (sizes.length === 0 || sizes.length < supplies.length) return 0;
  const needed = demands.reduce((sum, { group, count }) => plus(sum, group.requests, count), nothing);
  return Math.ceil(share(needed, each(sizes, Math.max)));
}

function sizeFor(needed: number, zones: number): string {
  for (let length = smallest; length >= largest; length -= 1) {
    if (zones * usableIn(length) >= needed) return `, such as a /${length} in each of ${zones} zones`;
  }
  return '';
}
