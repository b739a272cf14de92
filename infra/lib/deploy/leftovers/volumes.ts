import { clientOptions } from '../cloud-settings';
import type { LeftoverKind } from './leftover';
import { isOwnedBy } from './owned-by';

/** What a person knows a volume by: the claim that it was made for. */
const claimTags = ['kubernetes.io/created-for/pvc/namespace', 'kubernetes.io/created-for/pvc/name'];

/**
 * Disks of services. Root disks of nodes, which have the cluster's tag too, are none of the driver's. Tags:
 * https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md
 */
export const volumes: LeftoverKind = {
  what: 'volume',
  async find(cluster, place) {
    const { EC2Client, paginateDescribeVolumes } = await import('@aws-sdk/client-ec2');
    const client = new EC2Client(clientOptions(place));
    const Filters = [
      { Name: 'tag:ebs.csi.aws.com/cluster', Values: ['true'] },
      { Name: 'status', Values: ['creating', 'available', 'in-use', 'error'] },
    ];
    const found = [];
    for await (const { Volumes = [] } of paginateDescribeVolumes({ client }, { Filters })) {
      for (const { VolumeId, Size, Tags = [] } of Volumes) {
        if (VolumeId === undefined || !isOwnedBy(cluster, Tags)) continue;
        const claim = claimTags.flatMap((key) => Tags.find(({ Key }) => Key === key)?.Value ?? []).join('/');
        found.push({ id: VolumeId, name: `${VolumeId} (${[`${Size} GiB`, claim].filter(Boolean).join(', ')})` });
      }
    }
    return found;
  },
  async remove({ id }, place) {
    const { EC2Client, DeleteVolumeCommand } = await import('@aws-sdk/client-ec2');
    const client = new EC2Client(clientOptions(place));
    await client.send(new DeleteVolumeCommand({ VolumeId: id }));
  },
};
