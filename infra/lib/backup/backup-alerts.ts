import { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { AlertRule, type AlertSeverity } from '../alert';

interface Failure {
  readonly severity: AlertSeverity;
  readonly description: string;
  readonly detailType: string;
  readonly detail: { readonly [field: string]: readonly string[] };
}

/** Requirement M4: a backup that failed is told by e-mail. That one cannot be restored is known too late by e-mail. */
const failures: { readonly [id: string]: Failure } = {
  'backup-failed': {
    severity: 'info',
    description: 'a backup failed, or did not start or end in time',
    detailType: 'Backup Job State Change',
    detail: { state: ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'] },
  },
  'copy-failed': {
    severity: 'info',
    description: 'a backup was not copied to the recovery region',
    detailType: 'Copy Job State Change',
    detail: { state: ['FAILED'] },
  },
  'restore-failed': {
    severity: 'warning',
    description: 'a backup could not be restored, in the monthly test or otherwise',
    detailType: 'Restore Job State Change',
    detail: { status: ['FAILED', 'ABORTED'] },
  },
};

/** Tells what AWS Backup could not do. */
export class BackupAlerts extends Construct {
  constructor(scope: Construct, id: string, { environment }: { environment: Environment }) {
    super(scope, id);
    for (const [failure, { severity, description, detailType, detail }] of Object.entries(failures)) {
      const fields = Object.entries(detail).map(([field, values]) => [field, [...values]] as const);
      new AlertRule(this, failure, {
        environment,
        concern: 'backup',
        description,
        severity,
        eventPattern: { source: ['aws.backup'], detailType: [detailType], detail: Object.fromEntries(fields) },
      });
    }
  }
}
