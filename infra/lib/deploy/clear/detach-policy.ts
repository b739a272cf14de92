import { askCloud } from '../cloud-problem';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import { unlessGone } from './unless-gone';

/**
 * Takes a policy from the roles that it was attached to, also by others than CloudFormation, such as the schedules of an
 * environment that sleeps: attached, neither it nor the role can be deleted. Roles that it only limits keep it.
 *
 * @param policy ARN
 * @returns how many roles there were; none of a policy that is gone
 */
export async function detachPolicy(policy: string, place: CloudPlace): Promise<number> {
  const { IAMClient, DetachRolePolicyCommand, paginateListEntitiesForPolicy } = await import('@aws-sdk/client-iam');
  const client = new IAMClient(clientOptions(place));
  let detached = 0;
  const detach = async (): Promise<void> => {
    const wanted = { PolicyArn: policy, EntityFilter: 'Role', PolicyUsageFilter: 'PermissionsPolicy' } as const;
    const roles: string[] = [];
    for await (const { PolicyRoles = [] } of paginateListEntitiesForPolicy({ client }, wanted)) {
      roles.push(...PolicyRoles.flatMap(({ RoleName = [] }) => RoleName));
    }
    for (const RoleName of roles) {
      await client.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: policy }));
      detached += 1;
    }
  };
  await askCloud(`roles with policy ${policy}`, () => unlessGone('NoSuchEntityException', detach));
  return detached;
}
