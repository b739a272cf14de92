import type { EnvironmentRule } from '../../../rule';
import { scaledTwice } from '../lookup/scaled';

export const scaleTargetTwice: EnvironmentRule = {
  code: 'SCALE_TARGET_TWICE',
  severity: 'error',
  scope: 'environment',
  title: 'every workload has one autoscaler at most',
  why: 'Two autoscalers of one workload undo what the other one does: the number of pods swings as long as they disagree. KEDA makes a HorizontalPodAutoscaler of its own, so a second one beside a ScaledObject is refused by its webhook, or fights with it. A VerticalPodAutoscaler changes requests, not the number of pods, and does not count.',
  fix: 'Keep one autoscaler and put all metrics into it.',
  sources: [
    'https://keda.sh/docs/latest/concepts/scaling-deployments/',
    'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  ],
  check: (facts) =>
    scaledTwice(facts).map(({ object, target, first }) => ({
      object,
      field: 'spec.scaleTargetRef.name',
      message: `${first.object.kind} ${first.object.name} scales this ${target.kind} too`,
      found: target.name,
      fix: 'remove one of the two, and put its metrics into the other',
    })),
};
