import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const target = 'scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }';
const scaler = (fields: string): string =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', `spec: { ${target}, ${fields} }`);
const metric = (fields: string): string => scaler(`maxReplicas: 3, metrics: [{ ${fields} }]`);
const cpu = (fields: string): string => metric(`type: Resource, resource: { name: cpu, target: { ${fields} } }`);
const behavior = (fields: string): string => scaler(`maxReplicas: 3, behavior: { scaleDown: { ${fields} } }`);

export const cases: RuleCases = {
  code: 'AUTOSCALER_INVALID',
  passes: [
    {
      yaml: all(
        scaler('minReplicas: 3, maxReplicas: 3'),
        cpu('type: Utilization, averageUtilization: 70'),
        metric(
          'type: External, external: { metric: { name: queue }, target: { type: AverageValue, averageValue: 5 } }',
        ),
        behavior('stabilizationWindowSeconds: 3600, policies: [{ type: Pods, value: 1, periodSeconds: 1800 }]'),
        behavior('selectPolicy: Disabled'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        scaler('minReplicas: 4, maxReplicas: 3'),
        scaler('minReplicas: 0, maxReplicas: 3'),
        scaler('maxReplicas: 0'),
        metric('type: CPU'),
        metric('type: Resource'),
        metric(
          'type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 1 } }, pods: { metric: { name: a }, target: { type: AverageValue, averageValue: 1 } }',
        ),
        cpu('type: Utilization'),
        cpu('type: Utilization, averageUtilization: 70, averageValue: 1'),
        cpu('type: Utilization, averageUtilization: 0'),
        cpu('type: Percent, averageUtilization: 70'),
        cpu('type: AverageValue, averageValue: 0'),
        metric('type: Pods, pods: { metric: { name: a/b }, target: { type: AverageValue, averageValue: 1 } }'),
        behavior('stabilizationWindowSeconds: 3601'),
        behavior('policies: [{ type: Pods, value: 0, periodSeconds: 60 }]'),
        behavior('policies: [{ type: Pods, value: 1, periodSeconds: 1801 }]'),
        behavior('policies: [{ type: Percentage, value: 1, periodSeconds: 60 }]'),
        behavior('policies: []'),
      ),
      says: [
        'HorizontalPodAutoscaler/shop/web spec.minReplicas: minReplicas is above maxReplicas; found 4; accepted at most 3',
        'HorizontalPodAutoscaler/shop/web spec.minReplicas: minReplicas is out of range; found 0; accepted 1 or more',
        'HorizontalPodAutoscaler/shop/web spec.maxReplicas: maxReplicas is out of range; found 0; accepted 1 or more',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].type: this is no type of metric; found "CPU"; accepted Object, Pods, Resource, External, ContainerResource',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource: a metric of type Resource needs the field resource',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].pods: this is not the field of a metric of type Resource; found {"metric":{"name":"a"},"target":{"type":"AverageValue","averageValue":1}}',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource.target: there is no target; accepted one of averageUtilization, averageValue',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource.target: there is more than one target; found averageUtilization, averageValue; accepted one of averageUtilization, averageValue',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource.target.averageUtilization: averageUtilization is out of range; found 0; accepted 1 or more',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource.target.type: this is no type of target; found "Percent"; accepted Utilization, Value, AverageValue',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].resource.target.averageValue: the target is not above zero; found 0',
        'HorizontalPodAutoscaler/shop/web spec.metrics[0].pods.metric.name: this is not a name; found "a/b"; accepted any text but "." and "..", without "/" and "%"; fix: such as "a-b"',
        'HorizontalPodAutoscaler/shop/web spec.behavior.scaleDown.stabilizationWindowSeconds: stabilizationWindowSeconds is out of range; found 3601; accepted 0 to 3600',
        'HorizontalPodAutoscaler/shop/web spec.behavior.scaleDown.policies[0].value: value is out of range; found 0; accepted 1 or more',
        'HorizontalPodAutoscaler/shop/web spec.behavior.scaleDown.policies[0].periodSeconds: periodSeconds is out of range; found 1801; accepted 1 to 1800',
        'HorizontalPodAutoscaler/shop/web spec.behavior.scaleDown.policies[0].type: this is no type of policy; found "Percentage"; accepted Pods, Percent',
        'HorizontalPodAutoscaler/shop/web spec.behavior.scaleDown.policies: there is no policy; found []; accepted at least one policy',
      ],
    },
  ],
  doesNotApply: [
    { yaml: object('keda.sh/v1alpha1', 'ScaledObject', 'spec: { minReplicaCount: 4, maxReplicaCount: 3 }') },
  ],
};
