import { fieldAt } from '../../../manifest';
import { names, type Environment, type Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { Said, ServicePromise } from '../promise';
import { askBehavior, readBehavior } from './behavior';

/** How many pods run by the messages that wait. */
export const queueScaling: ServicePromise = {
  spec: 'scaling',
  kinds: ['ScaledObject'],
  field: 'spec',
  keeper: (service) => (scalesByQueue(service) ? { kind: 'ScaledObject', name: service.name } : undefined),
  ask: (service, environment) => {
    if (service.type !== 'worker') return undefined;
    const { minReplicas, maxReplicas, scaleInCooldownSeconds } = service.scaling;
    return {
      minReplicaCount: minReplicas,
      maxReplicaCount: maxReplicas,
      cooldownPeriod: scaleInCooldownSeconds,
      triggers: askTriggers(service.scaling, environment),
      behavior: askBehavior(service.scaling),
    };
  },
  read: (body) => {
    const spec = body['spec'];
    return {
      // KEDA's defaults: https://keda.sh/docs/latest/reference/scaledobject-spec/
      minReplicaCount: saidAt(spec, 'minReplicaCount') ?? 0,
      maxReplicaCount: saidAt(spec, 'maxReplicaCount') ?? 100,
      cooldownPeriod: saidAt(spec, 'cooldownPeriod') ?? 300,
      triggers: byName(fieldAt(spec, 'triggers'), 'type', (trigger) => saidAt(trigger, 'metadata')),
      behavior: readBehavior(fieldAt(spec, 'advanced', 'horizontalPodAutoscalerConfig', 'behavior')),
    };
  },
};

export function scalesByQueue(service: Service): boolean {
  return service.type === 'worker' && service.scaling.queue !== undefined;
}

type WorkerScaling = Extract<Service, { type: 'worker' }>['scaling'];

function askTriggers(
  { queue, cpuUtilizationPercent: cpu, memoryUtilizationPercent: memory }: WorkerScaling,
  environment: Environment,
): Said {
  return {
    'aws-sqs-queue': queue && {
      queueURL: names.queue(environment, queue.name),
      queueLength: queue.messagesPerReplica,
      awsRegion: environment.region,
    },
    cpu: { value: cpu },
    memory: memory && { value: memory },
  };
}
