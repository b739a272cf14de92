import { k8s } from 'cdk8s-plus-28';
import type { HttpService, WorkerService } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';
import { podTemplate } from '../pod/pod-spec';
import type { ServiceInputs } from '../service-inputs';

/** Revisions that a rollback can go back to. */
export const revisionHistoryLimit = 3;

/** A Deployment without replicas: the autoscaler sets them, and a value here would undo its work at every sync. */
export function deployment(inputs: ServiceInputs<HttpService | WorkerService>): k8s.DeploymentSpec {
  const { service } = inputs;
  return {
    selector: { matchLabels: selectorLabels(service.name) },
    strategy: strategy(service),
    revisionHistoryLimit,
    progressDeadlineSeconds: 600,
    template: podTemplate(inputs),
  };
}

function strategy({
  strategy: { type, maxSurge, maxUnavailable },
}: HttpService | WorkerService): k8s.DeploymentStrategy {
  if (type === 'recreate') return { type: 'Recreate' };
  return {
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: countOrPercent(maxSurge), maxUnavailable: countOrPercent(maxUnavailable) },
  };
}

function countOrPercent(value: number | string): k8s.IntOrString {
  return typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
}
