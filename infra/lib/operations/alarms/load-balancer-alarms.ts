import type { Environment } from '../../../../lib/spec';
import { metricOfAll } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

/** Requirement M8: more than 10 answers in 5 minutes, twice in a row. */
const serverErrors = { threshold: 10, periods: 2, severity: 'critical', isSilentAtNight: true } as const;

/** The controller in the cluster makes the load balancers, so their ids are not known here. */
export function loadBalancerAlarms({ services }: Environment): readonly PlannedAlarm[] {
  if (Object.values(services).every(({ exposure }) => exposure === undefined)) return [];
  return [
    {
      ...serverErrors,
      id: 'load-balancer-5xx',
      description: 'load balancers answer 5xx themselves: no healthy pod, or pods that do not answer in time',
      metric: metricOfAll('SELECT SUM(HTTPCode_ELB_5XX_Count) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer)'),
    },
    {
      ...serverErrors,
      id: 'services-5xx',
      description: 'services behind load balancers answer 5xx: look at the logs of those that failed',
      metric: metricOfAll('SELECT SUM(HTTPCode_Target_5XX_Count) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer)'),
    },
    {
      id: 'unhealthy-targets',
      severity: 'warning',
      description: 'pods have failed the health check of a load balancer for 15 minutes, longer than a rollout takes',
      metric: metricOfAll(
        'SELECT MAX(UnHealthyHostCount) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer, TargetGroup)',
      ),
      threshold: 0,
      periods: 3,
      isSilentAtNight: true,
    },
  ];
}
