import type { aws_events as events } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import { AlertRule, type AlertSeverity } from '../../alert';

interface Watched {
  readonly service: keyof Environment['security'];
  readonly severity: AlertSeverity;
  readonly description: string;
  readonly eventPattern: events.EventPattern;
}

/** Security Hub repeats what these tell, so it is not told twice. */
const toldDirectly = ['GuardDuty', 'Config'];

const watched: { readonly [id: string]: Watched } = {
  'intruder-likely': {
    service: 'guardDuty',
    severity: 'critical',
    description: 'GuardDuty found something of high or critical severity',
    eventPattern: guardDuty([{ numeric: ['>=', 7] }]),
  },
  'intruder-possible': {
    service: 'guardDuty',
    severity: 'warning',
    description: 'GuardDuty found something of medium severity',
    eventPattern: guardDuty([{ numeric: ['>=', 4, '<', 7] }]),
  },
  'account-unsafe': {
    service: 'securityHub',
    severity: 'critical',
    description: 'Security Hub found something of critical severity',
    eventPattern: securityHub('CRITICAL'),
  },
  'account-weak': {
    service: 'securityHub',
    severity: 'warning',
    description: 'Security Hub found something of high severity',
    eventPattern: securityHub('HIGH'),
  },
  'promise-broken': {
    service: 'config',
    severity: 'warning',
    description: 'a resource breaks what the platform promises',
    eventPattern: {
      source: ['aws.config'],
      detailType: ['Config Rules Compliance Change'],
      detail: {
        messageType: ['ComplianceChangeNotification'],
        newEvaluationResult: { complianceType: ['NON_COMPLIANT'] },
      },
    },
  },
  'trail-touched': {
    service: 'trail',
    severity: 'critical',
    description: 'somebody stopped, changed or deleted a trail',
    eventPattern: {
      source: ['aws.cloudtrail'],
      detailType: ['AWS API Call via CloudTrail'],
      detail: {
        eventSource: ['cloudtrail.amazonaws.com'],
        eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
      },
    },
  },
};

/** Tells what the services that watch the account find, each while it is on. */
export class FindingAlerts extends Construct {
  constructor(scope: Construct, id: string, { environment }: { environment: Environment }) {
    super(scope, id);
    for (const [finding, { service, ...rule }] of Object.entries(watched)) {
      if (!environment.security[service]) continue;
      new AlertRule(this, finding, { environment, concern: 'security', ...rule });
    }
  }
}

function guardDuty(severity: readonly object[]): events.EventPattern {
  return { source: ['aws.guardduty'], detailType: ['GuardDuty Finding'], detail: { severity: [...severity] } };
}

function securityHub(label: string): events.EventPattern {
  return {
    source: ['aws.securityhub'],
    detailType: ['Security Hub Findings - Imported'],
    detail: {
      findings: {
        ProductName: [{ 'anything-but': toldDirectly }],
        RecordState: ['ACTIVE'],
        Severity: { Label: [label] },
        Workflow: { Status: ['NEW'] },
      },
    },
  };
}
