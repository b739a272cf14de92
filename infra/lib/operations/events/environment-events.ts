import type { aws_events as events } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import { AlertRule, type AlertSeverity } from '../../alert';

interface News {
  readonly id: string;
  readonly severity: AlertSeverity;
  readonly description: string;
  readonly eventPattern: events.EventPattern;
}

/** Days before the end of a certificate; ACM tells each day from 45 on, and renews by itself at 60. */
const daysLeft = 30;

/** What AWS tells once, and measures nowhere. Certificates of CloudFront are told in its region, and handed on. */
const news: readonly News[] = [
  {
    id: 'certificates',
    severity: 'info',
    description: `a certificate ends within ${daysLeft} days and was not renewed: is its record of DNS still there?`,
    eventPattern: {
      source: ['aws.acm'],
      detailType: ['ACM Certificate Approaching Expiration'],
      detail: { DaysToExpiry: [{ numeric: ['<', daysLeft] }] },
    },
  },
  {
    id: 'certificates-lost',
    severity: 'critical',
    description: 'a certificate has ended, or ACM cannot renew it without a person',
    eventPattern: {
      source: ['aws.acm'],
      detailType: ['ACM Certificate Expired', 'ACM Certificate Renewal Action Required'],
    },
  },
  {
    id: 'database-failover',
    severity: 'warning',
    description: 'a database has failed over to its standby: services were without it for a minute or two',
    eventPattern: {
      source: ['aws.rds'],
      detailType: ['RDS DB Instance Event'],
      detail: { EventCategories: ['failover'] },
    },
  },
  {
    id: 'database-failure',
    severity: 'critical',
    description: 'a database has failed, or its disk is full',
    eventPattern: {
      source: ['aws.rds'],
      detailType: ['RDS DB Instance Event'],
      detail: { EventCategories: ['failure', 'low storage'] },
    },
  },
  {
    id: 'health',
    severity: 'warning',
    description: 'AWS has trouble that touches this account, or plans to replace something of it',
    eventPattern: {
      source: ['aws.health'],
      detailType: ['AWS Health Event'],
      detail: { eventTypeCategory: ['issue', 'scheduledChange'] },
    },
  },
];

/** Rules that tell the environment's topics what happened. */
export class EnvironmentEvents extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    for (const { id: name, ...rule } of news)
      new AlertRule(this, name, { environment, concern: 'operations', ...rule });
  }
}
