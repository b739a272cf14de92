import type { Environment } from '../../../../lib/spec';
import { cacheAlarms } from './cache-alarms';
import { clusterAlarms } from './cluster-alarms';
import { databaseAlarms } from './database-alarms';
import { loadBalancerAlarms } from './load-balancer-alarms';
import { offHoursAlarms } from './off-hours-alarms';
import type { PlannedAlarm } from './planned-alarm';
import { queueAlarms } from './queue-alarms';

/** All alarms of an environment on what AWS measures; Prometheus has those of what runs in the cluster. */
export function plannedAlarms(environment: Environment): readonly PlannedAlarm[] {
  const parts = [loadBalancerAlarms, clusterAlarms, databaseAlarms, cacheAlarms, queueAlarms, offHoursAlarms];
  return parts.flatMap((alarmsOf) => alarmsOf(environment));
}
