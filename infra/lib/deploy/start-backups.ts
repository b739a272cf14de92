import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

export interface BackupRequest {
  readonly vault: string;
  readonly roleArn: string;
  /** ARNs of what is backed up. */
  readonly resources: readonly string[];
  /** After how many days AWS deletes the backups. */
  readonly retentionDays: number;
}

/**
 * Starts a backup of each resource.
 *
 * @returns ids of the jobs, in the order of the resources
 */
export async function startBackups(request: BackupRequest, place: CloudPlace): Promise<readonly string[]> {
  const { BackupClient, StartBackupJobCommand } = await import('@aws-sdk/client-backup');
  const client = new BackupClient(clientOptions(place));
  const jobs: string[] = [];
  for (const resource of request.resources) {
    const command = new StartBackupJobCommand({
      BackupVaultName: request.vault,
      IamRoleArn: request.roleArn,
      ResourceArn: resource,
      Lifecycle: { DeleteAfterDays: request.retentionDays },
    });
    const { BackupJobId = '' } = await askCloud(`a backup of ${resource}`, () => client.send(command));
    jobs.push(BackupJobId);
  }
  return jobs;
}
