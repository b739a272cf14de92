import type { LeftoverKind } from './leftover';
import { loadBalancingClient } from './load-balancing-client';
import { ownedArns } from './owned-arns';

/** The pods behind load balancers. They outlive their load balancer. */
export const targetGroups: LeftoverKind = {
  what: 'target group',
  async find(cluster, place) {
    const { paginateDescribeTargetGroups } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = await loadBalancingClient(place);
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
    const client = await loadBalancingClient(place);
    await client.send(new DeleteTargetGroupCommand({ TargetGroupArn: id }));
  },
};
