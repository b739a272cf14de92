import type { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import type { AlertSeverity } from '../../alert';

/** One alarm, before it is made. */
export interface PlannedAlarm {
  /** Unique in its environment, such as `postgresql-cpu`. */
  readonly id: string;
  readonly severity: AlertSeverity;
  /** What is wrong and what to look at: the text of the message. */
  readonly description: string;
  readonly metric: cloudwatch.IMetric;
  readonly threshold: number;
  /** Default: the metric is above the threshold. */
  readonly isLow?: boolean;
  /** Periods in a row that have to be bad. */
  readonly periods: number;
  /** Whether it would go off only because the environment sleeps: it is silent then. Default: it would not. */
  readonly isSilentAtNight?: boolean;
}
