import type { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { names, type Environment } from '../../../../lib/spec';
import { plannedNodeGroups } from '../../cluster';
import { graph, searchGraph } from './graph';

/** Nodes, control plane, the way to the internet and what is logged, without an agent in the cluster. */
export function cluster(environment: Environment): readonly cloudwatch.IWidget[] {
  const dimensions = { ClusterName: names.cluster(environment) };
  const controlPlane = (metricName: string): Parameters<typeof graph>[1] => [
    { namespace: 'AWS/EKS', metricName, statistic: 'Sum', dimensions },
  ];
  // EKS names Auto Scaling groups for their node groups, which a search finds by these words
  const groups = plannedNodeGroups(environment).map(({ name }) => `"${name}"`);
  return [
    searchGraph(
      'Nodes: CPU, %',
      `{AWS/EC2,AutoScalingGroupName} MetricName="CPUUtilization" (${groups.join(' OR ')})`,
      'Average',
    ),
    searchGraph('Nodes: failed checks', '{AWS/EC2,InstanceId} MetricName="StatusCheckFailed"', 'Maximum'),
    graph('Pods without a node', controlPlane('scheduler_pending_pods_UNSCHEDULABLE')),
    graph('API server: requests', controlPlane('apiserver_request_total')),
    graph('API server: 5xx', controlPlane('apiserver_request_total_5XX')),
    searchGraph(
      'NAT: bytes to the internet',
      '{AWS/NATGateway,NatGatewayId} MetricName="BytesOutToDestination"',
      'Sum',
    ),
    searchGraph('NAT: no port left', '{AWS/NATGateway,NatGatewayId} MetricName="ErrorPortAllocation"', 'Sum'),
    searchGraph(
      'Logs: bytes taken in',
      `{AWS/Logs,LogGroupName} MetricName="IncomingBytes" ${names.logGroup(environment, '')}`,
      'Sum',
    ),
  ];
}
