import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { clientOptions, type CloudPlace } from '../cloud-settings';

/** Asks about load balancers and target groups; it is loaded when somebody asks. */
export async function loadBalancingClient(place: CloudPlace): Promise<ElasticLoadBalancingV2Client> {
  const { ElasticLoadBalancingV2Client } = await import('@aws-sdk/client-elastic-load-balancing-v2');
  return new ElasticLoadBalancingV2Client(clientOptions(place));
}
