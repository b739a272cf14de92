import { fieldAt, numberOf } from '../../../manifest';
import { autoscaler } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** A fixed number with more parts. */
export const autoscalerCannotScale: PolicyStatement = {
  code: 'AUTOSCALER_CANNOT_SCALE',
  severity: 'warning',
  title: 'the maximum of an autoscaler is above its minimum',
  why: 'An autoscaler whose maximum is its minimum never scales: under load the pods stay as many as they are, and nobody expects it.',
  fix: 'raise spec.maxReplicas, or remove the autoscaler and set replicas',
  sources: ['kube-score horizontalpodautoscaler-replicas', 'Polaris hpaMaxAvailability'],
  subject: [autoscaler],
  check: ({ body }) => {
    const min = numberOf(fieldAt(body, 'spec', 'minReplicas')) ?? 1;
    const max = numberOf(fieldAt(body, 'spec', 'maxReplicas'));
    if (max === undefined || max > min) return [];
    return [
      {
        field: 'spec.maxReplicas',
        message: 'the autoscaler cannot scale',
        found: `${max}, with a minimum of ${min}`,
        accepted: `more than ${min}`,
        fix: 'raise it',
      },
    ];
  },
  cel: {
    expression: 'object.spec.maxReplicas > object.spec.?minReplicas.orValue(1)',
    message: 'maxReplicas must be above minReplicas',
  },
};
