import type { EnvironmentRule } from '../../../rule';
import { referencesTo } from '../../references/lookup/references-to';

// what binds a MutatingAdmissionPolicy is not among the references that are known
const kind = 'ValidatingAdmissionPolicy';
const group = 'admissionregistration.k8s.io/';

export const admissionPolicyUnbound: EnvironmentRule = {
  code: 'ADMISSION_POLICY_UNBOUND',
  scope: 'environment',
  severity: 'warning',
  title: 'every admission policy has a binding',
  why:
    'An admission policy judges nothing until a binding names it: the cluster takes what the policy forbids, and nobody ' +
    'says so. A binding may come from elsewhere; one that is kept beside its policy cannot be forgotten.',
  fix: 'Declare a binding whose policyName is the name of the policy.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#getting-started'],
  check(facts) {
    const bound = new Set(referencesTo(facts, kind).map(({ to }) => to.name));
    return facts.objects.flatMap(({ object }) => {
      if (object.kind !== kind || !object.apiVersion.startsWith(group) || bound.has(object.name)) return [];
      return {
        object,
        field: 'metadata.name',
        message: `no ${kind}Binding names the policy, so it judges nothing`,
        found: object.name,
        accepted: 'a name that a binding has as spec.policyName',
        fix: `declare a ${kind}Binding with policyName: ${object.name}`,
      };
    });
  },
};
