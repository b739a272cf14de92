import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { VerticalPodAutoscaler } from '../../../imports/autoscaling.k8s.io';
import { ScaledObject, TriggerAuthentication } from '../../../imports/keda.sh';
import type { ServiceInputs } from '../service-inputs';
import { disruptionBudget } from './disruption-budget';
import { horizontalAutoscaler } from './horizontal-autoscaler';
import { queueAuthentication, queueAutoscaler } from './queue-autoscaler';
import { verticalAutoscaler } from './vertical-autoscaler';

/** Adds how many pods run, how large they should be, and how many may be missing. */
export function addScaling(chart: Chart, inputs: ServiceInputs): void {
  const { service } = inputs;
  const metadata = { name: service.name };
  addHorizontal(chart, inputs);
  if (service.verticalAutoscaler === 'recommend') {
    new VerticalPodAutoscaler(chart, 'vertical-autoscaler', { metadata, spec: verticalAutoscaler(service) });
  }
  if (service.type !== 'cron') {
    new k8s.KubePodDisruptionBudget(chart, 'disruption-budget', { metadata, spec: disruptionBudget(service) });
  }
}

/** One of two: both would scale the same Deployment against each other. */
function addHorizontal(chart: Chart, inputs: ServiceInputs): void {
  const { service } = inputs;
  const metadata = { name: service.name };
  if (service.type === 'worker' && service.scaling.queue) {
    new TriggerAuthentication(chart, 'queue-authentication', { metadata, spec: queueAuthentication });
    new ScaledObject(chart, 'queue-autoscaler', {
      metadata: { ...metadata, annotations: takesOver },
      spec: queueAutoscaler({ ...inputs, service }),
    });
  } else if (service.type === 'http' || service.type === 'worker') {
    new k8s.KubeHorizontalPodAutoscalerV2(chart, 'autoscaler', { metadata, spec: horizontalAutoscaler(service) });
  }
}

/** Lets KEDA take over the autoscaler of this name, which the worker had before it named a queue. */
const takesOver = { 'scaledobject.keda.sh/transfer-hpa-ownership': 'true' };
