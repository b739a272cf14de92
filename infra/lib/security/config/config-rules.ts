import type { Environment } from '../../../../lib/spec';

/** A check that AWS Config keeps making of what is there, whoever made it. */
export interface ConfigRule {
  /** AWS's name of the check. */
  readonly identifier: string;
  readonly description: string;
  readonly parameters?: { readonly [parameter: string]: string | number };
  /** Environments that promise it; default: all. */
  readonly holdsFor?: (environment: Environment) => boolean;
}

/**
 * What this platform promises, by the last part of the rule's name. Identifiers as of November 2026:
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const configRules: { readonly [name: string]: ConfigRule } = {
  'volumes-encrypted': { identifier: 'ENCRYPTED_VOLUMES', description: 'every disk is encrypted' },
  'volumes-encrypted-by-default': {
    identifier: 'EC2_EBS_ENCRYPTION_BY_DEFAULT',
    description: 'the account encrypts new disks by itself (set by hand: CloudFormation cannot)',
  },
  'buckets-not-readable': { identifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED', description: 'the public reads no bucket' },
  'buckets-not-writable': {
    identifier: 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    description: 'the public writes no bucket',
  },
  'buckets-over-tls': { identifier: 'S3_BUCKET_SSL_REQUESTS_ONLY', description: 'buckets refuse plain HTTP' },
  'account-blocks-public-buckets': {
    identifier: 'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC',
    description: 'the account opens no bucket to the public (set by hand: CloudFormation cannot)',
  },
  'databases-encrypted': { identifier: 'RDS_STORAGE_ENCRYPTED', description: 'every database is encrypted' },
  'databases-private': {
    identifier: 'RDS_INSTANCE_PUBLIC_ACCESS_CHECK',
    description: 'no database has a public address',
  },
  'databases-backed-up': { identifier: 'DB_INSTANCE_BACKUP_ENABLED', description: 'every database makes backups' },
  'databases-fail-over': {
    identifier: 'RDS_MULTI_AZ_SUPPORT',
    description: 'every database has a standby in another zone',
    holdsFor: ({ stores }) => Object.values(stores).every((store) => store.engine !== 'postgresql' || store.multiAz),
  },
  'cluster-secrets-encrypted': {
    identifier: 'EKS_SECRETS_ENCRYPTED',
    description: 'the cluster encrypts its Secrets with a key of ours',
  },
  'cluster-private': {
    identifier: 'EKS_ENDPOINT_NO_PUBLIC_ACCESS',
    description: 'the API server is reached from the private network only',
    holdsFor: ({ cluster }) => cluster.publicAccessCidrs.length === 0,
  },
  'load-balancers-behind-waf': {
    identifier: 'ALB_WAF_ENABLED',
    description: 'every load balancer has a web ACL',
    holdsFor: ({ ingress }) => ingress.waf !== undefined,
  },
  'no-open-ssh': { identifier: 'INCOMING_SSH_DISABLED', description: 'no security group admits SSH from everywhere' },
  'no-root-key': { identifier: 'IAM_ROOT_ACCESS_KEY_CHECK', description: 'the root user has no access key' },
  'root-mfa': { identifier: 'ROOT_ACCOUNT_MFA_ENABLED', description: 'the root user signs in with a second factor' },
  'password-policy': {
    identifier: 'IAM_PASSWORD_POLICY',
    description: 'passwords of IAM users are long (set by hand: CloudFormation cannot)',
    parameters: { MinimumPasswordLength: 14 },
  },
  'calls-recorded': { identifier: 'CLOUD_TRAIL_ENABLED', description: 'a trail records calls of the AWS API' },
};
