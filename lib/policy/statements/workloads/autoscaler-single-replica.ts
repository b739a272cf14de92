import { fieldAt, numberOf } from '../../../manifest';
import { autoscaler } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** One replica is none while its node is drained. */
export const autoscalerSingleReplica: PolicyStatement = {
  code: 'AUTOSCALER_SINGLE_REPLICA',
  severity: 'warning',
  title: 'an autoscaler keeps at least two replicas outside development',
  why: 'With one replica each drain of a node and each crash is an outage. Environments whose stage is development are not asked: there it saves money.',
  fix: 'set spec.minReplicas to 2 or more, best 3 with three zones',
  sources: [
    'kube-linter hpa-minimum-three-replicas',
    'kube-score horizontalpodautoscaler-replicas',
    'Polaris hpaMinAvailability',
  ],
  subject: [autoscaler],
  check: ({ body, stage }) => {
    const replicas = numberOf(fieldAt(body, 'spec', 'minReplicas')) ?? 1;
    if (stage === 'development' || replicas >= 2) return [];
    return [
      {
        field: 'spec.minReplicas',
        message: 'the autoscaler may leave one replica',
        found: String(replicas),
        accepted: '2 or more',
        fix: 'set 2 or more',
      },
    ];
  },
  cel: {
    expression: "variables.stage == 'development' || object.spec.?minReplicas.orValue(1) >= 2",
    message: 'minReplicas must be 2 or more',
  },
};
