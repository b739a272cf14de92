import { setTimeout as sleep } from 'node:timers/promises';
import type { BackupClient } from '@aws-sdk/client-backup';
import { askCloud } from '../cloud-problem';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import { unlessGone } from './unless-gone';

/** How long is waited for AWS, which deletes a recovery point after it has said yes. */
export interface Patience {
  /** Default: 5 seconds. */
  readonly everyMs?: number;
  /** Default: 10 minutes. */
  readonly atMostMs?: number;
}

/**
 * Deletes what a backup vault holds, and waits until it is gone; nothing of a vault that is gone.
 *
 * @returns how many recovery points there were
 * @throws Error when some are still there after all the patience
 */
export async function emptyVault(vault: string, place: CloudPlace, patience: Patience = {}): Promise<number> {
  const { everyMs = 5_000, atMostMs = 600_000 } = patience;
  const { BackupClient } = await import('@aws-sdk/client-backup');
  const client = new BackupClient(clientOptions(place));
  const asked = new Set<string>();
  const empty = async (): Promise<void> => {
    const until = Date.now() + atMostMs;
    for (;;) {
      const points = await recoveryPoints(client, vault);
      if (points.length === 0) return;
      if (Date.now() > until) throw new Error(`${vault} still holds ${points.length} recovery points`);
      for (const point of points) if (!asked.has(point)) await deletePoint(client, vault, point);
      for (const point of points) asked.add(point);
      await sleep(everyMs);
    }
  };
  await askCloud(`recovery points of vault ${vault}`, () => unlessGone('ResourceNotFoundException', empty));
  return asked.size;
}

async function recoveryPoints(client: BackupClient, vault: string): Promise<readonly string[]> {
  const { paginateListRecoveryPointsByBackupVault } = await import('@aws-sdk/client-backup');
  const found: string[] = [];
  for await (const page of paginateListRecoveryPointsByBackupVault({ client }, { BackupVaultName: vault })) {
    for (const { RecoveryPointArn } of page.RecoveryPoints ?? []) if (RecoveryPointArn) found.push(RecoveryPointArn);
  }
  return found;
}

async function deletePoint(client: BackupClient, vault: string, point: string): Promise<void> {
  const { DeleteRecoveryPointCommand } = await import('@aws-sdk/client-backup');
  await client.send(new DeleteRecoveryPointCommand({ BackupVaultName: vault, RecoveryPointArn: point }));
}
