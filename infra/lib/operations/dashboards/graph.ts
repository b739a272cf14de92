import { Duration, aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { metricOf, type MetricOf } from '../alarms';

const size = { width: 8, height: 6 };

/** Graph of one metric of things that we named, one line each. */
export function graph(title: string, metrics: readonly MetricOf[]): cloudwatch.GraphWidget {
  const left = metrics.map((metric) => metricOf(metric).with({ label: Object.values(metric.dimensions).join(' ') }));
  return new cloudwatch.GraphWidget({ title, left, ...size });
}

/**
 * Graph of one metric of things that AWS named, one line each: those that a search finds.
 *
 * @param search such as `{AWS/NATGateway,NatGatewayId} MetricName="BytesOutToDestination"`
 */
export function searchGraph(title: string, search: string, statistic: MetricOf['statistic']): cloudwatch.GraphWidget {
  const found = new cloudwatch.MathExpression({
    expression: `SEARCH('${search}', '${statistic}')`,
    usingMetrics: {},
    period: Duration.minutes(5),
    label: '',
  });
  return new cloudwatch.GraphWidget({ title, left: [found], ...size });
}
