import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

/**
 * ARNs of the databases and buckets that are backed up, by the name that the other stacks give them. A tag would also
 * select read replicas, buckets of logs and nodes' root disks.
 */
export function backedUp(scope: Construct, environment: Environment): readonly string[] {
  return [...Object.values(databases(scope, environment)), ...buckets(scope, environment)];
}

/** ARNs by store. Redis is not among them: AWS Backup knows no ElastiCache, which makes daily snapshots itself. */
export function databases(scope: Construct, environment: Environment): { readonly [store: string]: string } {
  const found = Object.entries(environment.stores).filter(([, { engine }]) => engine === 'postgresql');
  const arn = (store: string): string => `db:${names.store(environment, store)}`;
  return Object.fromEntries(
    found.map(([store]) => [store, Stack.of(scope).formatArn({ service: 'rds', resource: arn(store) })]),
  );
}

/**
 * Buckets whose objects stay. What expires is a record or a copy of something else: its versions, and where it is
 * replicated its copy in the recovery region, are backup enough.
 */
export function buckets(scope: Construct, environment: Environment): readonly string[] {
  const kept = Object.entries(environment.buckets).filter(([, { expireDays }]) => expireDays === undefined);
  return kept.map(([bucket]) =>
    Stack.of(scope).formatArn({ service: 's3', region: '', account: '', resource: names.bucket(environment, bucket) }),
  );
}

/** Tags that tell volumes of pods from root disks of nodes, which hold nothing. */
export function volumeTags({ name }: Environment): { readonly [key: string]: string } {
  return {
    Environment: name, // from the storage class: charts/platform/storage-chart.ts
    // the driver's own: https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md
    'ebs.csi.aws.com/cluster': 'true',
  };
}
