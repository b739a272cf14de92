import { k8s } from 'cdk8s-plus-28';
import type { RunningService } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';

/** Lets a drain take a few pods at a time, and pods that are broken anyway at once. */
export function disruptionBudget({ name, availability }: RunningService): k8s.PodDisruptionBudgetSpec {
  return {
    maxUnavailable: k8s.IntOrString.fromNumber(availability.maxUnavailable),
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: selectorLabels(name) },
  };
}
