import type { Construct } from 'constructs';
import { EnvironmentBackupVault } from '../backup';
import { EnvironmentKey, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { LateCopies } from './late-copies';
import { ReplicaBucket } from './replica-bucket';

/**
 * What a failover starts from, in the second region: copies of backups and of buckets. Nothing runs there until then;
 * image repositories are replicated by the registry itself.
 */
export class RecoveryStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'recovery', props, props.environment.disasterRecovery?.region);
    const { environment } = props;
    new EnvironmentBackupVault(this, 'vault', { environment });
    const encryptionKey = new EnvironmentKey(this, 'key', { environment, purpose: 'recovery' });
    const buckets = Object.keys(environment.buckets).filter((name) => environment.buckets[name]?.replicated);
    if (buckets.length === 0) return;
    for (const bucket of buckets) new ReplicaBucket(this, `bucket-${bucket}`, { environment, bucket, encryptionKey });
    new LateCopies(this, 'late', { environment, buckets });
  }
}
