import type { Environment } from '../../../lib/spec';
import { resourcesOfType, type SynthesizedStack } from '../../lib/deploy';
import type { BackupRequest } from '../../lib/deploy';
import { blockAt } from '../upgrade/read-templates';

/**
 * A backup of what the plan of a stack names, into the plan's vault and in the plan's role. Volumes are not among them:
 * the plan selects those by their tags.
 *
 * @returns undefined for a stack without a plan
 */
export function backupRequest(
  { template, account }: Pick<SynthesizedStack, 'template' | 'account'>,
  { backup: { retentionDays } }: Pick<Environment, 'backup'>,
): BackupRequest | undefined {
  const selections = resourcesOfType(template, 'AWS::Backup::BackupSelection').map(([, { Properties }]) =>
    blockAt(Properties, 'BackupSelection'),
  );
  const named = selections.flatMap(({ Resources }) => (Array.isArray(Resources) ? Resources.map(String) : []));
  const resources = named.filter((arn) => !arn.includes('*'));
  const [vault] = resourcesOfType(template, 'AWS::Backup::BackupVault').map(
    ([, { Properties }]) => Properties?.['BackupVaultName'],
  );
  const role = roleName(template, selections[0]);
  if (resources.length === 0 || typeof vault !== 'string' || role === undefined) return undefined;
  return { vault, roleArn: `arn:aws:iam::${account}:role/${role}`, resources, retentionDays };
}

/** The name of the role that a selection refers to. */
function roleName(template: SynthesizedStack['template'], selection: unknown): string | undefined {
  const { 'Fn::GetAtt': attribute } = blockAt(selection, 'IamRoleArn');
  const logicalId: unknown = Array.isArray(attribute) ? attribute[0] : undefined;
  const roles = resourcesOfType(template, 'AWS::IAM::Role').filter(([id]) => id === logicalId);
  const name = roles[0]?.[1].Properties?.['RoleName'];
  return typeof name === 'string' ? name : undefined;
}
