import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Leftover, LeftoverKind } from './leftover';
import { loadBalancingClient } from './load-balancing-client';
import { ownedArns } from './owned-arns';

/** Application and network load balancers. While one is there, its certificate, web ACL and subnets cannot go. */
export const loadBalancers: LeftoverKind = {
  what: 'load balancer',
  async find(cluster, place) {
    const { paginateDescribeLoadBalancers } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = await loadBalancingClient(place);
    const all = new Map<string, string>();
    for await (const { LoadBalancers = [] } of paginateDescribeLoadBalancers({ client }, {})) {
      for (const { LoadBalancerArn, LoadBalancerName = '' } of LoadBalancers) {
        if (LoadBalancerArn !== undefined) all.set(LoadBalancerArn, LoadBalancerName);
      }
    }
    const owned = await ownedArns(client, cluster, [...all.keys()]);
    const found: Leftover[] = [];
    for (const [id, name] of all) {
      if (owned.has(id)) found.push({ id, name, isProtected: await isProtected(client, id) });
    }
    return found;
  },
  async remove({ id }, place) {
    const { DeleteLoadBalancerCommand } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = await loadBalancingClient(place);
    await client.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: id }));
  },
};

async function isProtected(client: ElasticLoadBalancingV2Client, arn: string): Promise<boolean> {
  const { DescribeLoadBalancerAttributesCommand } = await import('@aws-sdk/client-elastic-load-balancing-v2');
  const command = new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn });
  const { Attributes = [] } = await client.send(command);
  return Attributes.some(({ Key, Value }) => Key === 'deletion_protection.enabled' && Value === 'true');
}
