import { fieldAt } from '../../../lib/manifest';
import { until, type ApiObject } from '..';
import type { AppliedCluster } from './applied-cluster';

const kind = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };

/**
 * Lets every pod use far more than it asked for, and waits until each autoscaler has gone to its maximum. They may take
 * larger steps than in production, where they double once a minute.
 *
 * @returns the autoscalers
 */
export async function scaleToMaximum({ client, metrics, environment }: AppliedCluster): Promise<readonly ApiObject[]> {
  const { namespace } = environment;
  const scaleUp = { stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 100, periodSeconds: 15 }] };
  const autoscalers = await client.list({ ...kind, namespace });
  for (const autoscaler of autoscalers) await client.patch(autoscaler, { spec: { behavior: { scaleUp } } });
  metrics.setUsage(() => ({ cpu: '16', memory: '64Gi' }));
  return until(client, { ...kind, namespace }, (all) => all.length > 0 && all.every(isAtMaximum), {
    what: 'every autoscaler is at its maximum',
    timeoutSeconds: 60,
  });
}

function isAtMaximum({ spec, status }: ApiObject): boolean {
  const most = fieldAt(spec, 'maxReplicas');
  return fieldAt(status, 'desiredReplicas') === most && fieldAt(status, 'currentReplicas') === most;
}
