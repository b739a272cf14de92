import type { EnvironmentRule } from '../../../rule';
import { selectsNothing } from './selects-nothing';

export const networkPolicySelectsNothing: EnvironmentRule = {
  code: 'NETWORK_POLICY_SELECTS_NOTHING',
  severity: 'warning',
  scope: 'environment',
  title: 'every NetworkPolicy matches pods',
  why: 'A policy whose selector matches no pod does nothing: the pods that it was meant for stay open to everybody, or under default deny stay cut off. An empty selector is meant for all pods of a namespace, also for those to come, and is not judged.',
  fix: 'Select the labels that the pods have, in the namespace that they are in.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],
  check: (facts) =>
    selectsNothing(
      facts,
      facts.networkPolicies.flatMap(({ object, pods }) => {
        if (Object.keys(pods.matchLabels).length + pods.matchExpressions.length === 0) return [];
        return { object, field: 'spec.podSelector', selector: pods, namespace: object.namespace };
      }),
    ),
};
