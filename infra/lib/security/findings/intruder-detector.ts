import { aws_guardduty as guardduty } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Sources that GuardDuty watches besides calls of the API, DNS and flow logs. All are named, since what is not named
 * gets whatever AWS makes the default. Off: those that are billed by the size of nodes (about USD 1.50 a vCPU and month
 * as of November 2026) or of disks, and functions, of which the platform has none.
 */
const sources = {
  EKS_AUDIT_LOGS: true,
  S3_DATA_EVENTS: true,
  RDS_LOGIN_EVENTS: true,
  RUNTIME_MONITORING: false,
  EBS_MALWARE_PROTECTION: false,
  LAMBDA_NETWORK_LOGS: false,
};

/** GuardDuty: tells when somebody acts in the account, the cluster, a bucket or a database as an intruder would. */
export class IntruderDetector extends guardduty.CfnDetector {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: Object.entries(sources).map(([name, on]) => ({ name, status: on ? 'ENABLED' : 'DISABLED' })),
    });
  }
}
