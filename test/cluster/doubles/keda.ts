import { fieldAt, listOf, numberOf, textOf, type Fields } from '../../../lib/manifest';
import type { ApiObject } from '../api/api-object';
import { forEach, type Surroundings } from './double';

const apiVersion = 'keda.sh/v1alpha1';
const resources = ['cpu', 'memory'];

/**
 * Stands in for the KEDA operator: makes the autoscaler that a ScaledObject asks for, and says that it is ready. The
 * autoscaler sees the triggers for processor and memory only: there is no queue here to measure. It needs the operator's
 * definitions.
 */
export function startKeda(surroundings: Surroundings): void {
  const { client } = surroundings;
  forEach(surroundings, { apiVersion, kind: 'ScaledObject' }, async (asked) => {
    const { name, namespace = 'default', uid } = asked.metadata;
    const hpaName = textOf(fieldAt(settingsOf(asked), 'name')) ?? `keda-hpa-${name}`;
    const owner = { apiVersion, kind: 'ScaledObject', name, uid, controller: true };
    await client.apply(
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: hpaName, namespace, ownerReferences: [owner] },
        spec: autoscalerSpec(asked),
      },
      { fieldManager: 'keda-operator', force: true },
    );
    const conditions = [{ type: 'Ready', status: 'True', reason: 'ScaledObjectReady' }];
    await client.patch(asked, { status: { hpaName, conditions } }, { subresource: 'status' });
  });
}

function autoscalerSpec(asked: ApiObject): Fields {
  const spec = asked['spec'];
  const target = fieldAt(spec, 'scaleTargetRef');
  return {
    scaleTargetRef: {
      apiVersion: textOf(fieldAt(target, 'apiVersion')) ?? 'apps/v1',
      kind: textOf(fieldAt(target, 'kind')) ?? 'Deployment',
      name: fieldAt(target, 'name'),
    },
    minReplicas: numberOf(fieldAt(spec, 'minReplicaCount')) ?? 1, // KEDA itself does the step from 0 to 1
    maxReplicas: numberOf(fieldAt(spec, 'maxReplicaCount')) ?? 100,
    behavior: fieldAt(settingsOf(asked), 'behavior'),
    metrics: listOf(fieldAt(spec, 'triggers')).flatMap(metricOf),
  };
}

function settingsOf(asked: ApiObject): unknown {
  return fieldAt(asked, 'spec', 'advanced', 'horizontalPodAutoscalerConfig');
}

function metricOf(trigger: unknown): readonly Fields[] {
  const name = textOf(fieldAt(trigger, 'type')) ?? '';
  if (!resources.includes(name)) return [];
  const type = textOf(fieldAt(trigger, 'metricType')) ?? 'Utilization';
  const value = textOf(fieldAt(trigger, 'metadata', 'value'));
  const target = type === 'Utilization' ? { type, averageUtilization: Number(value) } : { type, averageValue: value };
  return [{ type: 'Resource', resource: { name, target } }];
}
