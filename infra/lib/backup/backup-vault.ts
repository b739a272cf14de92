import { Duration, aws_backup as backup } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { EnvironmentKey, isKept, removalPolicyOf } from '../stack';

/**
 * Where backups of an environment lie, in one region: encrypted with a key of their own, so that whoever may use the
 * data's key may not yet read what it was.
 */
export class EnvironmentBackupVault extends backup.BackupVault {
  constructor(scope: Construct, id: string, { environment }: { environment: Environment }) {
    super(scope, id, {
      backupVaultName: vaultName(environment),
      encryptionKey: new EnvironmentKey(scope, `${id}-key`, { environment, purpose: 'backup' }),
      removalPolicy: removalPolicyOf(environment),
      // elsewhere `destroy` has to delete what the vault holds, or the vault and its cost would stay
      blockRecoveryPointDeletion: isKept(environment),
      ...(environment.backup.lock && { lockConfiguration: lockOf(environment) }),
    });
  }
}

/** The vault's name, the same in every region. */
export function vaultName(environment: Environment): string {
  return names.resource(environment, 'backup', 'vault');
}

/** Requirement I6: what matters is kept for 7 days at least. */
const leastDays = 7;

/** The longest that `backup.retentionDays` accepts: nobody makes a backup that can never be deleted. */
const mostDays = 3650;

/** Days to take the lock back. AWS asks for 3; a first deployment shall not become final over a weekend. */
const coolingOffDays = 7;

/**
 * Compliance mode: once the cooling-off is over, nobody can lift it, AWS included. CloudFormation could not change its
 * figures any more either, so they follow `backup.retentionDays` only below a week.
 */
function lockOf({ backup: { retentionDays } }: Environment): backup.LockConfiguration {
  return {
    minRetention: Duration.days(Math.min(leastDays, retentionDays)),
    maxRetention: Duration.days(mostDays),
    changeableFor: Duration.days(coolingOffDays),
  };
}
