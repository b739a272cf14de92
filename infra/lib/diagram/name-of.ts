import { fieldAt, listOf, textOf } from '../../../lib/manifest';

/** Properties that hold the name of a resource, as kinds of resources spell it. */
const nameProperties = [
  'BackupVaultName',
  'BucketName',
  'DBInstanceIdentifier',
  'GroupName',
  'LogGroupName',
  'Name',
  'ReplicationGroupId',
  'RepositoryName',
  'RoleName',
];

/** What a resource is called in AWS; its logical id where AWS chooses. */
export function nameOf({
  logicalId,
  properties,
}: {
  readonly logicalId: string;
  readonly properties: unknown;
}): string {
  const named = nameProperties.flatMap((property) => textOf(fieldAt(properties, property)) ?? []);
  const tag = listOf(fieldAt(properties, 'Tags')).find((one) => fieldAt(one, 'Key') === 'Name');
  return named[0] ?? textOf(fieldAt(tag, 'Value')) ?? logicalId;
}
