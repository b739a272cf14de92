import {
  VerticalPodAutoscalerSpecUpdatePolicyUpdateMode as UpdateMode,
  type VerticalPodAutoscalerSpec,
} from '../../../imports/autoscaling.k8s.io';
import type { Service } from '../../../lib/spec';

const targets = {
  http: { apiVersion: 'apps/v1', kind: 'Deployment' },
  worker: { apiVersion: 'apps/v1', kind: 'Deployment' },
  stateful: { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  cron: { apiVersion: 'batch/v1', kind: 'CronJob' },
} as const;

/** Recommends requests and changes nothing: beside a horizontal autoscaler it would fight it. */
export function verticalAutoscaler({ name, type }: Service): VerticalPodAutoscalerSpec {
  return { targetRef: { ...targets[type], name }, updatePolicy: { updateMode: UpdateMode.OFF } };
}
