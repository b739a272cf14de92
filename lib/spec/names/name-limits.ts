import type { NameRule } from '../../kubernetes';

/** What AWS, or PostgreSQL for roles, asks of one sort of name. */
export interface NameLimit {
  /** In words, after "the name of". */
  readonly what: string;
  /** Characters. */
  readonly most: number;
  /** Default: whatever a label of DNS may hold. */
  readonly form?: NameRule;
}

/** Projects begin with a letter, so all names do. */
const noDoubleHyphen: NameRule = { accepts: (name) => !name.includes('--'), accepted: 'single hyphens only' };

/** Limits by sort of name, as of November 2026. */
export const nameLimits = {
  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
  bucket: { what: 'a bucket', most: 63 },
  /** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html */
  queue: { what: 'a queue', most: 80 },
  /** https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
  topic: { what: 'a topic', most: 256 },
  /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html */
  database: { what: 'a database', most: 63, form: noDoubleHyphen },
  /** Replication groups: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html */
  cache: { what: 'a cache', most: 40, form: noDoubleHyphen },
  /** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
  loadBalancer: { what: 'a load balancer', most: 32 },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  role: { what: 'an IAM role', most: 64 },
  /** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
  nodeGroup: { what: 'a node group', most: 63 },
  /** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
  schedule: { what: 'a schedule', most: 64 },
  /** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingSelectionForList.html */
  restoreTest: { what: 'a trial of its restore', most: 50 },
  /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
  securityGroup: { what: 'a security group', most: 255 },
  /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
  logGroup: { what: 'a log group', most: 512 },
  /** https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html */
  webAcl: { what: 'a web ACL', most: 128 },
  /** https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html */
  secret: { what: 'a secret', most: 512 },
  /** `NAMEDATALEN` less one: https://www.postgresql.org/docs/current/sql-syntax-lexical.html */
  databaseRole: { what: 'a role of PostgreSQL', most: 63 },
} as const satisfies { readonly [sort: string]: NameLimit };

export type NameSort = keyof typeof nameLimits;

export function nameLimitOf(sort: NameSort): NameLimit {
  return nameLimits[sort];
}
