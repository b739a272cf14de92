import { clientOptions } from '../cloud-settings';
import type { LeftoverKind } from './leftover';

/**
 * Addresses of pods, which the network plugin takes, and which nodes that end leave behind now and then. They cost nothing
 * and keep their subnet. Tag: https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md, `CLUSTER_NAME`.
 */
export const networkInterfaces: LeftoverKind = {
  what: 'network interface',
  async find(cluster, place) {
    const { EC2Client, paginateDescribeNetworkInterfaces } = await import('@aws-sdk/client-ec2');
    const client = new EC2Client(clientOptions(place));
    const Filters = [
      { Name: 'tag:cluster.k8s.amazonaws.com/name', Values: [cluster] },
      { Name: 'status', Values: ['available'] }, // those of nodes go with their node
    ];
    const found: string[] = [];
    for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces({ client }, { Filters })) {
      found.push(...NetworkInterfaces.flatMap(({ NetworkInterfaceId }) => NetworkInterfaceId ?? []));
    }
    return found.map((id) => ({ id, name: id }));
  },
  async remove({ id }, place) {
    const { EC2Client, DeleteNetworkInterfaceCommand } = await import('@aws-sdk/client-ec2');
    const client = new EC2Client(clientOptions(place));
    await client.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id }));
  },
};
