import type { NetworkPolicyFact } from '../../facts';
import type { EnvironmentRule } from '../../rule';
import type { ObjectViolation } from '../../violation';
import { everybodyAt, hasAllPorts, isWholeInternet } from './cluster/everybody';

export const egressUnlimited: EnvironmentRule = {
  code: 'EGRESS_UNLIMITED',
  scope: 'environment',
  severity: 'warning',
  title: 'a network policy that lets pods out to the internet says on which ports',
  why:
    'A rule to 0.0.0.0/0, or to nobody in particular, without ports lets a pod that was broken into speak any protocol ' +
    'with any machine: data leaves by DNS or SSH, and the metadata service of the cloud answers.',
  fix: 'List the ports, such as TCP 443, and except the private ranges.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'NSA/CISA Kubernetes Hardening Guide',
  ],
  check: ({ networkPolicies }) => networkPolicies.flatMap(check),
};

function check({ object, policyTypes, egress }: NetworkPolicyFact): readonly ObjectViolation[] {
  if (!policyTypes.includes('Egress')) return [];
  return egress.flatMap((rule, index) => {
    const at = everybodyAt(rule, isWholeInternet);
    if (at === undefined || !hasAllPorts(rule)) return [];
    return [
      {
        object,
        field: at === -1 ? `spec.egress[${index}]` : `spec.egress[${index}].to[${at}]`,
        message: 'the policy opens every port to every address',
        found:
          rule.peers.length === 0
            ? 'a rule without "to" and without ports'
            : 'a rule to the whole internet without ports',
        accepted: 'a rule that lists its ports',
        fix: 'list the ports that are needed, such as TCP 443',
      },
    ];
  });
}
