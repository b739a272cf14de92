import {
  ScaledObjectSpecTriggersAuthenticationRefKind as AuthenticationKind,
  TriggerAuthenticationSpecPodIdentityProvider as Provider,
  type ScaledObjectSpec,
  type ScaledObjectSpecTriggers,
  type TriggerAuthenticationSpec,
} from '../../../imports/keda.sh';
import type { WorkerService } from '../../../lib/spec';
import type { ServiceInputs } from '../service-inputs';
import { scalingBehavior } from './horizontal-autoscaler';

/** KEDA reads the queue with its own identity: the worker's permissions are not lent. */
export const queueAuthentication: TriggerAuthenticationSpec = { podIdentity: { provider: Provider.AWS } };

/** Scales a worker by the messages that wait, and by load besides. KEDA makes the autoscaler from it. */
export function queueAutoscaler({ service, scalingQueue }: ServiceInputs<WorkerService>): ScaledObjectSpec {
  const { name, scaling } = service;
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicaCount: scaling.minReplicas,
    maxReplicaCount: scaling.maxReplicas,
    pollingInterval: 30,
    cooldownPeriod: scaling.scaleInCooldownSeconds,
    advanced: { horizontalPodAutoscalerConfig: { name, behavior: scalingBehavior(scaling) } },
    triggers: [
      ...queueTrigger(service, scalingQueue),
      utilization('cpu', scaling.cpuUtilizationPercent),
      ...(scaling.memoryUtilizationPercent === undefined
        ? []
        : [utilization('memory', scaling.memoryUtilizationPercent)]),
    ],
  };
}

function queueTrigger(
  { name, scaling }: WorkerService,
  queue: ServiceInputs['scalingQueue'],
): ScaledObjectSpecTriggers[] {
  if (queue === undefined || scaling.queue === undefined) return [];
  const metadata = {
    queueURL: queue.name,
    queueLength: String(scaling.queue.messagesPerReplica),
    awsRegion: queue.region,
  };
  return [
    { type: 'aws-sqs-queue', metadata, authenticationRef: { kind: AuthenticationKind.TRIGGER_AUTHENTICATION, name } },
  ];
}

function utilization(type: string, percent: number): ScaledObjectSpecTriggers {
  return { type, metricType: 'Utilization', metadata: { value: String(percent) } };
}
