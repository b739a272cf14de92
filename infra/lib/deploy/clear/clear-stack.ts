import type { CloudPlace } from '../cloud-settings';
import type { StackResource } from '../stack-resources';
import { detachPolicy } from './detach-policy';
import { emptyBucket } from './empty-bucket';
import { emptyVault, type Patience } from './empty-vault';
import { emptyZone } from './empty-zone';

export interface ClearProps {
  readonly place: CloudPlace;
  readonly tell: (line: string) => void;
  readonly patience?: Patience;
}

/**
 * Deletes what would keep a stack from being deleted: what others put into its buckets, vaults and zones, and attached its
 * policies to. What stays when the stack goes is left as it is.
 */
export async function clearStack(resources: readonly StackResource[], props: ClearProps): Promise<void> {
  const ownRecords = resources.filter(({ type }) => type === 'AWS::Route53::RecordSet').map(nameOf);
  for (const { type, physicalId, isKept } of resources) {
    const clear = clearing[type];
    if (clear === undefined || isKept) continue;
    const deleted = await clear.empty(physicalId, { ...props, ownRecords });
    if (deleted > 0) props.tell(`${physicalId}: ${deleted} ${clear.what} deleted`);
  }
}

interface Clearing {
  readonly what: string;
  readonly empty: (
    physicalId: string,
    props: ClearProps & { readonly ownRecords: readonly string[] },
  ) => Promise<number>;
}

const clearing: { readonly [type: string]: Clearing | undefined } = {
  'AWS::S3::Bucket': {
    what: 'versions and delete markers',
    empty: (bucket, { place }) => emptyBucket(bucket, place),
  },
  'AWS::Backup::BackupVault': {
    what: 'recovery points',
    empty: (vault, { place, patience }) => emptyVault(vault, place, patience),
  },
  'AWS::IAM::ManagedPolicy': {
    what: 'attachments to roles',
    empty: (policy, { place }) => detachPolicy(policy, place),
  },
  'AWS::Route53::HostedZone': {
    what: 'records',
    empty: (zone, { place, ownRecords }) => emptyZone(zone, place, ownRecords),
  },
};

function nameOf({ physicalId }: StackResource): string {
  return physicalId;
}
