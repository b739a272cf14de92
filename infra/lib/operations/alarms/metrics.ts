import { Duration, aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';

/** Over which a metric is summed up or averaged. */
export const alarmPeriod = Duration.minutes(5);

export interface MetricOf {
  readonly namespace: string;
  readonly metricName: string;
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum';
  readonly dimensions: { readonly [name: string]: string };
}

/** A metric of something whose name we chose. */
export function metricOf({ dimensions, ...metric }: MetricOf): cloudwatch.Metric {
  return new cloudwatch.Metric({ ...metric, dimensionsMap: { ...dimensions }, period: alarmPeriod });
}

/**
 * A metric of things whose ids AWS chooses, such as load balancers that the cluster makes: of all in the account and
 * region, by a query of Metrics Insights. Where two environments share an account and a region, both are counted.
 *
 * @param query such as `SELECT SUM(...) FROM SCHEMA("AWS/NATGateway", NatGatewayId)`
 */
export function metricOfAll(query: string): cloudwatch.MathExpression {
  return new cloudwatch.MathExpression({ expression: query, usingMetrics: {}, period: alarmPeriod });
}
