import type { k8s } from 'cdk8s-plus-28';
import type { HttpService, WorkerService } from '../../../lib/spec';

type Scaling = HttpService['scaling'];

/** Scales a Deployment by the load of its pods. */
export function horizontalAutoscaler({
  name,
  scaling,
}: HttpService | WorkerService): k8s.HorizontalPodAutoscalerSpecV2 {
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas: scaling.minReplicas,
    maxReplicas: scaling.maxReplicas,
    metrics: [
      utilization('cpu', scaling.cpuUtilizationPercent),
      ...(scaling.memoryUtilizationPercent === undefined
        ? []
        : [utilization('memory', scaling.memoryUtilizationPercent)]),
    ],
    behavior: scalingBehavior(scaling),
  };
}

/** Out at once to twice the pods (at least four), in by half at most, each after its cooldown. */
export function scalingBehavior({
  scaleInCooldownSeconds,
  scaleOutCooldownSeconds,
}: Scaling): k8s.HorizontalPodAutoscalerBehaviorV2 {
  return {
    scaleDown: {
      stabilizationWindowSeconds: scaleInCooldownSeconds,
      selectPolicy: 'Max',
      policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }],
    },
    scaleUp: {
      stabilizationWindowSeconds: scaleOutCooldownSeconds,
      selectPolicy: 'Max',
      policies: [
        { type: 'Percent', value: 100, periodSeconds: 60 },
        { type: 'Pods', value: 4, periodSeconds: 60 },
      ],
    },
  };
}

function utilization(name: string, averageUtilization: number): k8s.MetricSpecV2 {
  return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } };
}
