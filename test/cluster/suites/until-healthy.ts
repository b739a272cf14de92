import { describeObject, fieldAt, numberOf, textOf, type KubernetesObject } from '../../../lib/manifest';
import { describeState, hasCondition, until, type ApiClient, type ApiObject, type Selection } from '..';

/**
 * Waits until the workloads among some objects are as they should be: autoscalers have scaled, every Deployment and
 * StatefulSet has all its pods available in its last version, every Job is complete.
 *
 * @throws Error that names what is not, with what it says of itself
 */
export async function untilHealthy(client: ApiClient, objects: readonly KubernetesObject[]): Promise<void> {
  const scaled = objects.filter(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject');
  const autoscalers = scaled.map((object) => ({
    ...object,
    metadata: { ...object.metadata, name: scaledName(object) },
  }));
  await untilAll(client, { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' }, autoscalers, hasScaled);
  for (const [apiVersion, kind, isHealthy] of workloads) {
    const expected = objects.filter((object) => object.kind === kind);
    await untilAll(client, { apiVersion, kind }, expected, isHealthy);
  }
}

const workloads = [
  ['apps/v1', 'Deployment', isAvailable],
  ['apps/v1', 'StatefulSet', isAvailable],
  ['batch/v1', 'Job', (job: ApiObject) => hasCondition(job, 'Complete')],
] as const;

/** KEDA names the autoscaler after the object's own word for it. */
function scaledName({ kind, metadata, spec }: KubernetesObject): string {
  const given = textOf(fieldAt(spec, 'advanced', 'horizontalPodAutoscalerConfig', 'name'));
  return kind === 'ScaledObject' ? (given ?? `keda-hpa-${metadata.name}`) : metadata.name;
}

async function untilAll(
  client: ApiClient,
  selection: Selection,
  expected: readonly KubernetesObject[],
  isHealthy: (object: ApiObject) => boolean,
): Promise<void> {
  const namespace = expected[0]?.metadata.namespace;
  if (namespace === undefined) return;
  const names = expected.map(({ metadata }) => metadata.name);
  const areAll = (all: readonly ApiObject[]): boolean =>
    names.every((name) => all.some((object) => object.metadata.name === name && isHealthy(object)));
  const what = `healthy are all of ${expected.map(describeObject).join(', ')}`;
  try {
    await until(client, { ...selection, namespace }, areAll, { what, timeoutSeconds: 60 });
  } catch (error) {
    const waiting = await client.list({ apiVersion: 'v1', kind: 'Pod', namespace, fields: 'status.phase=Pending' });
    throw new Error([String(error), ...waiting.map(describeState)].join('\n'), { cause: error });
  }
}

/** It is where it wants to be, and as large as it must. */
export function hasScaled({ spec, status }: ApiObject): boolean {
  const [current = 0, desired = 0] = ['currentReplicas', 'desiredReplicas'].map((key) =>
    numberOf(fieldAt(status, key)),
  );
  return current === desired && current >= (numberOf(fieldAt(spec, 'minReplicas')) ?? 1);
}

function isAvailable({ spec, status, metadata }: ApiObject): boolean {
  const replicas = fieldAt(spec, 'replicas');
  const isSeen = fieldAt(status, 'observedGeneration') === metadata.generation;
  const counts = ['replicas', 'updatedReplicas', 'readyReplicas', 'availableReplicas'];
  return isSeen && counts.every((key) => (fieldAt(status, key) ?? 0) === replicas);
}
