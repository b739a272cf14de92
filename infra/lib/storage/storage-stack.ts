import type { Construct } from 'constructs';
import { acknowledge, EnvironmentKey, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { EnvironmentBucket } from './environment-bucket';
import { LogBucket } from './log-bucket';
import { Replication } from './replication';
import { StaticBucket } from './static-bucket';

/** Buckets, and their copies in the recovery region. */
export class StorageStack extends EnvironmentStack {
  /** By purpose. */
  readonly buckets: ReadonlyMap<string, EnvironmentBucket>;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'storage', props);
    this.buckets = this.makeBuckets();
    this.copyBuckets();
  }

  private makeBuckets(): ReadonlyMap<string, EnvironmentBucket> {
    const { target: environment } = this;
    const key = new EnvironmentKey(this, 'Key', { environment, purpose: 'storage' });
    const { logs, ...others } = environment.buckets;
    const accessLogs = logs && new LogBucket(this, 'bucket-logs', { environment, name: 'logs', spec: logs });
    const made = Object.entries(others).map(([name, spec]) => {
      const id = `bucket-${name}`; // bare, `constructor` would be taken: the library looks ids up in an object
      const shape = { environment, name, spec, accessLogs };
      // the edge serves the bucket of this name
      const bucket =
        name === 'static' ? new StaticBucket(this, id, shape) : new EnvironmentBucket(this, id, { ...shape, key });
      return [name, bucket] as const;
    });
    acknowledgeUnlogged(
      made.map(([, bucket]) => bucket),
      accessLogs,
    );
    return new Map<string, EnvironmentBucket>([...(accessLogs ? [['logs', accessLogs] as const] : []), ...made]);
  }

  private copyBuckets(): void {
    const { buckets: specs, disasterRecovery } = this.target;
    const isCopied = ([name]: readonly [string, EnvironmentBucket]): boolean => specs[name]?.replicated === true;
    const buckets = [...this.buckets].filter(isCopied).map(([name, bucket]) => ({ name, bucket }));
    if (disasterRecovery === undefined || buckets.length === 0) return; // nowhere to copy to
    new Replication(this, 'Replication', { environment: this.target, region: disasterRecovery.region, buckets });
  }
}

/** Who uses a bucket is noted in the one called `logs`, which itself would fill up with notes about notes. */
function acknowledgeUnlogged(others: readonly EnvironmentBucket[], accessLogs: LogBucket | undefined): void {
  const id = 'AwsSolutions-S1';
  if (accessLogs === undefined) for (const one of others) acknowledge(one, { [id]: 'the spec has no bucket for logs' });
  else if (others.length === 0) acknowledge(accessLogs, { [id]: 'notes about its own notes would never end' });
}
