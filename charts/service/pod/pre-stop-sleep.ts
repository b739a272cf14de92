import { JsonPatch } from 'cdk8s';

/**
 * Adds the pause before the stop signal to a workload's own container. Kubernetes' `sleep` action (on by default
 * from 1.30) needs no shell in the image.
 */
export function preStopSleep(seconds: number): JsonPatch {
  return JsonPatch.add('/spec/template/spec/containers/0/lifecycle', { preStop: { sleep: { seconds } } });
}
