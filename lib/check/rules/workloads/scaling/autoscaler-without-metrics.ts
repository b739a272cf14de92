import { fieldAt, isFields, listOf, type KubernetesObject } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const autoscalerWithoutMetrics = ofKind(
  {
    code: 'AUTOSCALER_WITHOUT_METRICS',
    severity: 'warning',
    title: 'an autoscaler says by what it scales',
    why:
      'A HorizontalPodAutoscaler without metrics takes 80 % of CPU, which nobody chose; a ScaledObject or ScaledJob ' +
      'without triggers is refused by KEDA, and the number of pods stays what it was.',
    fix: 'Give the metrics or triggers by which the load shows.',
    sources: [
      'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
      'https://keda.sh/docs/latest/reference/scaledobject-spec/#triggers',
    ],
  },
  ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject', 'keda.sh/ScaledJob'],
  (body) => {
    const list = body.kind === 'HorizontalPodAutoscaler' ? 'metrics' : 'triggers';
    if (!isFields(body['spec']) || listOf(fieldAt(body, 'spec', list)).length > 0 || isOldForm(body)) return [];
    return [
      {
        field: `spec.${list}`,
        message: `there are no ${list}, so nobody chose by what it scales`,
        accepted: `at least one entry of ${list}`,
        fix: 'say by what it scales',
      },
    ];
  },
);

/** Version 1 has CPU only, in a field of its own. */
function isOldForm({ apiVersion }: KubernetesObject): boolean {
  return apiVersion === 'autoscaling/v1';
}
