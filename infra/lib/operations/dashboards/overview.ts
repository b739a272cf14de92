import { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { names, type Environment } from '../../../../lib/spec';
import { graph, searchGraph } from './graph';

/** What users see: whether something is wrong, and requests as load balancers and the firewall count them. */
export function overview(
  environment: Environment,
  alarms: readonly cloudwatch.IAlarm[],
): readonly cloudwatch.IWidget[] {
  const balancer = (metric: string): string =>
    `{AWS/ApplicationELB,LoadBalancer} MetricName="${metric}" ${names.loadBalancer(environment, '')}`;
  return [
    new cloudwatch.AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 }),
    searchGraph('Requests', balancer('RequestCount'), 'Sum'),
    searchGraph('Answer time, s', balancer('TargetResponseTime'), 'Average'),
    searchGraph('5xx of services', balancer('HTTPCode_Target_5XX_Count'), 'Sum'),
    searchGraph('5xx of load balancers', balancer('HTTPCode_ELB_5XX_Count'), 'Sum'),
    searchGraph(
      'Unhealthy pods',
      '{AWS/ApplicationELB,LoadBalancer,TargetGroup} MetricName="UnHealthyHostCount"',
      'Maximum',
    ),
    searchGraph(
      'Days that certificates are valid',
      '{AWS/CertificateManager,CertificateArn} MetricName="DaysToExpiry"',
      'Minimum',
    ),
    ...firewall(environment),
  ];
}

function firewall(environment: Environment): readonly cloudwatch.IWidget[] {
  const { waf } = environment.ingress;
  if (waf === undefined) return [];
  const dimensions = { Region: environment.region, Rule: 'ALL', WebACL: names.webAcl(environment, waf) };
  return [
    graph('Refused by the firewall', [
      { namespace: 'AWS/WAFV2', metricName: 'BlockedRequests', statistic: 'Sum', dimensions },
    ]),
  ];
}
