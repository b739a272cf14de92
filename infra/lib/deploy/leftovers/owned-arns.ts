import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { isOwnedBy } from './owned-by';

/** As many ARNs as the tags of can be asked for at once. */
const most = 20;

/** Those of load balancers or target groups that controllers in a cluster made: neither can be searched by tag. */
export async function ownedArns(
  client: ElasticLoadBalancingV2Client,
  cluster: string,
  arns: readonly string[],
): Promise<ReadonlySet<string>> {
  const { DescribeTagsCommand } = await import('@aws-sdk/client-elastic-load-balancing-v2');
  const owned = new Set<string>();
  for (let start = 0; start < arns.length; start += most) {
    const command = new DescribeTagsCommand({ ResourceArns: arns.slice(start, start + most) });
    const { TagDescriptions = [] } = await client.send(command);
    for (const { ResourceArn, Tags = [] } of TagDescriptions) {
      if (ResourceArn !== undefined && isOwnedBy(cluster, Tags)) owned.add(ResourceArn);
    }
  }
  return owned;
}
