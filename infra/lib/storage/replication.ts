import { aws_iam as iam, aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { AlertRule } from '../alert';
import { acknowledge, underlying } from '../stack';
import { FailedCopies } from './failed-copies';
import { lateCopiesNews } from './late-copies';
import { replicationRule } from './replication-rule';
import {
  bucketArn,
  objectsOf,
  recoveryKeys,
  replicationStatements,
  type Copied,
  type Recovery,
} from './replication-statements';

export interface ReplicationProps {
  readonly environment: Environment;
  /** Region of the copies, which the recovery stack makes there. */
  readonly region: string;
  readonly buckets: readonly Copied[];
}

/** Copies buckets to the recovery region within 15 minutes, with what people delete. */
export class Replication extends Construct {
  constructor(scope: Construct, id: string, { environment, region, buckets }: ReplicationProps) {
    super(scope, id);
    const recovery = { scope: this, environment, region };
    const role = new iam.Role(this, 'Role', {
      roleName: names.resource(environment, 'storage', 'replication'),
      description: `copies buckets of ${environment.name} to ${region}`,
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
    });
    const statements = replicationStatements(recovery, buckets);
    const policy = new iam.Policy(this, 'Policy', { roles: [role], statements });
    acknowledge(policy, reasons(recovery, buckets));
    for (const copied of buckets) {
      const resource = underlying(copied.bucket, s3.CfnBucket);
      resource.replicationConfiguration = { role: role.roleArn, rules: [replicationRule(recovery, copied)] };
      resource.node.addDependency(policy); // S3 tries the role when it is told the rule
      new FailedCopies(this, `failed-${copied.name}`, { environment, name: copied.name });
    }
    new AlertRule(this, 'late-copies', {
      environment,
      concern: 'storage',
      severity: 'warning',
      description: `copies in ${region} are behind: a failover would lose what is missing`,
      eventPattern: { ...lateCopiesNews(environment), region: [region] }, // where the alarms are
    });
  }
}

function reasons(recovery: Recovery, buckets: readonly Copied[]): { readonly [id: string]: string } {
  const { scope, environment } = recovery;
  const objects = buckets.flatMap(({ name }) =>
    [names.bucket(environment, name), names.recoveryBucket(environment, name)].map((bucket) =>
      wildcard(objectsOf(bucketArn(scope, bucket))),
    ),
  );
  return {
    ...Object.fromEntries(objects.map((id) => [id, 'every object of the bucket is copied'])),
    [wildcard(recoveryKeys(recovery))]:
      'the id of the key is made by AWS; a condition admits only the one with its alias',
  };
}

function wildcard(resource: string): string {
  return `AwsSolutions-IAM5[Resource::${resource}]`;
}
