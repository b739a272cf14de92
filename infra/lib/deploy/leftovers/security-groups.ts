import type { EC2Client, SecurityGroup } from '@aws-sdk/client-ec2';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import type { LeftoverKind } from './leftover';

/** Groups that the load balancer controller made for its load balancers and for their way to pods. */
export const securityGroups: LeftoverKind = {
  what: 'security group',
  async find(cluster, place) {
    // not by the tag that EKS uses: the cluster's own group has it too, and goes with the cluster
    const groups = await groupsWhere(await clientOf(place), 'tag:elbv2.k8s.aws/cluster', cluster);
    return groups.flatMap(({ GroupId, GroupName = '' }) =>
      GroupId === undefined ? [] : [{ id: GroupId, name: GroupName }],
    );
  },
  async remove({ id }, place) {
    const { DeleteSecurityGroupCommand } = await import('@aws-sdk/client-ec2');
    const client = await clientOf(place);
    for (const group of await groupsWhere(client, 'ip-permission.group-id', id)) await close(client, group, id);
    await client.send(new DeleteSecurityGroupCommand({ GroupId: id }));
  },
};

async function clientOf(place: CloudPlace): Promise<EC2Client> {
  const { EC2Client } = await import('@aws-sdk/client-ec2');
  return new EC2Client(clientOptions(place));
}

async function groupsWhere(client: EC2Client, filter: string, value: string): Promise<readonly SecurityGroup[]> {
  const { paginateDescribeSecurityGroups } = await import('@aws-sdk/client-ec2');
  const found: SecurityGroup[] = [];
  const Filters = [{ Name: filter, Values: [value] }];
  for await (const { SecurityGroups = [] } of paginateDescribeSecurityGroups({ client }, { Filters })) {
    found.push(...SecurityGroups);
  }
  return found;
}

/** Takes away the rules that let in another group, as the controller adds them to the group of the nodes. */
async function close(client: EC2Client, { GroupId, IpPermissions = [] }: SecurityGroup, other: string): Promise<void> {
  const { RevokeSecurityGroupIngressCommand } = await import('@aws-sdk/client-ec2');
  const rules = IpPermissions.filter(({ UserIdGroupPairs = [] }) =>
    UserIdGroupPairs.some((pair) => pair.GroupId === other),
  ).map(({ IpProtocol, FromPort, ToPort }) => ({
    IpProtocol,
    FromPort,
    ToPort,
    UserIdGroupPairs: [{ GroupId: other }],
  }));
  await client.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: rules }));
}
