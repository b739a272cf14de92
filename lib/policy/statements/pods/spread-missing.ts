import { fieldAt, listOf } from '../../../manifest';
import { replicatedKinds } from '../../kinds';
import { eachPod, podSpecPath } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** Zones fail as a whole. */
export const spreadMissing: PolicyStatement = {
  code: 'SPREAD_MISSING',
  severity: 'warning',
  title: 'replicas spread over zones',
  why: 'Nothing keeps the replicas from all standing in one zone, and zones fail as a whole. A constraint without labelSelector counts nothing. Workloads with one replica are not asked.',
  fix: 'set topologySpreadConstraints over topology.kubernetes.io/zone with the labels of the pods and maxSkew 1',
  sources: ['Polaris topologySpreadConstraint', 'Kyverno pod topology spread'],
  subject: replicatedKinds,
  check: (input) => {
    const replicas = fieldAt(input.body, 'spec', 'replicas');
    return replicas === 1 || replicas === 0 ? [] : judge(input);
  },
  cel: {
    // the API server has filled in one replica where an autoscaler decides, so it does not judge those
    expression:
      'object.?spec.replicas.orValue(2) < 2 || !variables.hasPod || variables.podSpec.?topologySpreadConstraints.orValue([]).exists(t, has(t.labelSelector))',
    message: 'replicas must spread by topologySpreadConstraints with a labelSelector',
  },
};

const judge = eachPod((pod) => {
  const constraints = listOf(pod.spec['topologySpreadConstraints']);
  if (constraints.some((constraint) => fieldAt(constraint, 'labelSelector') !== undefined)) return undefined;
  return {
    field: `${podSpecPath(pod)}.topologySpreadConstraints`,
    message: 'nothing spreads the replicas',
    found: constraints.length === 0 ? 'no constraint' : 'constraints without labelSelector, which count nothing',
    fix: 'spread over topology.kubernetes.io/zone with the labels of the pods',
  };
});
