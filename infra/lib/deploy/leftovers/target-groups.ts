import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import type { LeftoverKind } from './leftover';
import { ownedArns } from './owned-arns';

/** The pods behind load balancers. They outlive their load balancer. */
export const targetGroups: LeftoverKind = {
  what: 'target group',
  async find(cluster, place) {
    const { paginateDescribeTargetGroups } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = await clientOf(place);
    const all = new Map<string, string>();
    for await (const { TargetGroups = [] } of paginateDescribeTargetGroups({ client }, {})) {
      for (const { TargetGroupArn, TargetGroupName = '' } of TargetGroups) {
        if (TargetGroupArn !== undefined) all.set(TargetGroupArn, TargetGroupName);
      }
    }
    const owned = await ownedArns(client, cluster, [...all.keys()]);
    return [...all].filter(([id]) => owned.has(id)).map(([id, name]) => ({ id, name }));
  },
  async remove({ id }, place) {
    const { DeleteTargetGroupCommand } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = await clientOf(place);
    await client.send(new DeleteTargetGroupCommand({ TargetGroupArn: id }));
  },
};

async function clientOf(place: CloudPlace): Promise<ElasticLoadBalancingV2Client> {
  const { ElasticLoadBalancingV2Client } = await import('@aws-sdk/client-elastic-load-balancing-v2');
  return new ElasticLoadBalancingV2Client(clientOptions(place));
}
