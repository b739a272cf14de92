import { names, type Environment } from '../../../../lib/spec';
import { metricOf, metricOfAll } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

/** Nodes, pods without a node, and the way to the internet: what AWS measures without an agent in the cluster. */
export function clusterAlarms(environment: Environment): readonly PlannedAlarm[] {
  return [
    {
      id: 'node-status',
      severity: 'warning',
      description: 'a node has failed the checks of EC2 for 10 minutes: its group should be replacing it',
      metric: metricOfAll('SELECT MAX(StatusCheckFailed) FROM SCHEMA("AWS/EC2", InstanceId)'),
      threshold: 0,
      periods: 2,
    },
    {
      id: 'pods-without-node',
      severity: 'warning',
      description:
        'pods have found no node for 15 minutes: groups are at their maximum, or the autoscaler does not work',
      metric: metricOf({
        namespace: 'AWS/EKS',
        metricName: 'scheduler_pending_pods_UNSCHEDULABLE',
        statistic: 'Sum',
        dimensions: { ClusterName: names.cluster(environment) },
      }),
      threshold: 0,
      periods: 3,
      isSilentAtNight: true,
    },
    {
      id: 'nat-ports',
      severity: 'warning',
      description: 'a NAT gateway has no port left for a connection: too many at once to one address on the internet',
      metric: metricOfAll('SELECT SUM(ErrorPortAllocation) FROM SCHEMA("AWS/NATGateway", NatGatewayId)'),
      threshold: 0,
      periods: 1,
    },
    {
      id: 'nat-drops',
      severity: 'warning',
      description: 'a NAT gateway drops packets: it is at its limit, or AWS has trouble',
      metric: metricOfAll('SELECT SUM(PacketsDropCount) FROM SCHEMA("AWS/NATGateway", NatGatewayId)'),
      threshold: 100,
      periods: 3,
    },
  ];
}
