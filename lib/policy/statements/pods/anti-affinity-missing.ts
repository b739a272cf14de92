import { fieldAt, listOf } from '../../../manifest';
import { replicatedKinds } from '../../kinds';
import { eachPod, podSpecPath } from '../../pods';
import type { PolicyStatement } from '../../statement';

const key = 'kubernetes.io/hostname';

/** The default of the scheduler spreads softly and gives way to full nodes. */
export const antiAffinityMissing: PolicyStatement = {
  code: 'ANTI_AFFINITY_MISSING',
  severity: 'warning',
  title: 'replicas avoid sharing a node',
  why: 'All replicas may land on one node, and its loss, or its drain, is then the loss of the service. A preferred rule costs nothing where there are fewer nodes. Workloads with one replica are not asked.',
  fix: `set affinity.podAntiAffinity over ${key}, preferred or required`,
  sources: ['kube-linter no-anti-affinity', 'kube-score deployment-has-host-podantiaffinity'],
  subject: replicatedKinds,
  check: (input) => (hasOneReplica(input.body) ? [] : judge(input)),
  cel: {
    // the API server has filled in one replica where an autoscaler decides, so it does not judge those
    expression:
      'object.?spec.replicas.orValue(2) < 2 || !variables.hasPod || ' +
      `variables.podSpec.?affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution.orValue([]).exists(t, t.topologyKey == '${key}') || ` +
      `variables.podSpec.?affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.orValue([]).exists(t, t.podAffinityTerm.topologyKey == '${key}')`,
    message: `replicas must avoid each other over ${key}`,
  },
};

const judge = eachPod((pod) => {
  const rules = fieldAt(pod.spec, 'affinity', 'podAntiAffinity');
  const required = listOf(fieldAt(rules, 'requiredDuringSchedulingIgnoredDuringExecution'));
  const preferred = listOf(fieldAt(rules, 'preferredDuringSchedulingIgnoredDuringExecution'));
  const terms = [...required, ...preferred.map((term) => fieldAt(term, 'podAffinityTerm'))];
  if (terms.some((term) => fieldAt(term, 'topologyKey') === key)) return undefined;
  return {
    field: `${podSpecPath(pod)}.affinity.podAntiAffinity`,
    message: 'nothing keeps replicas from sharing a node',
    fix: `prefer other nodes: a term with topologyKey ${key}`,
  };
});

function hasOneReplica(body: unknown): boolean {
  const replicas = fieldAt(body, 'spec', 'replicas');
  return replicas === 1 || replicas === 0;
}
