import type { RuleCases } from '../../rule-cases';
import { all, clusterObject } from './objects';

const api = 'admissionregistration.k8s.io/v1';
const rule = 'apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]';
const match = (fields: string): string => `matchConstraints: { resourceRules: [{ ${fields} }] }`;
const validations = 'validations: [{ expression: "true" }]';
const policy = (fields: string): string => clusterObject(api, 'ValidatingAdmissionPolicy', `spec: { ${fields} }`);
const binding = (fields: string): string =>
  clusterObject(api, 'ValidatingAdmissionPolicyBinding', `spec: { policyName: web, ${fields} }`);

export const cases: RuleCases = {
  code: 'ADMISSION_POLICY_INVALID',
  passes: [
    {
      yaml: all(
        policy(
          `${match(rule)}, ${validations}, variables: [{ name: podSpec, expression: "1" }], matchConditions: [{ name: a, expression: "true" }]`,
        ),
        binding('validationActions: [Deny, Audit]'),
        binding('validationActions: [Warn], paramRef: { name: limits, parameterNotFoundAction: Deny }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        policy(validations),
        policy(match(rule)),
        policy(`${match(rule.replace('[v1]', '[v1, "*"]'))}, ${validations}`),
        policy(`${match(rule.replace('[deployments]', '[]'))}, ${validations}`),
        policy(`${match(rule.replace('[deployments]', '[""]'))}, ${validations}`),
        policy(`${match(rule)}, validations: [{ expression: "" }]`),
        policy(`${match(rule)}, validations: [{ expression: "true", message: "a\\nb" }]`),
        policy(`${match(rule)}, validations: [{ expression: "true", reason: Bad }]`),
        policy(`${match(rule)}, ${validations}, variables: [{ name: pod-spec, expression: "1" }]`),
        policy(
          `${match(rule)}, ${validations}, matchConditions: [{ name: a, expression: "true" }, { name: a, expression: "true" }]`,
        ),
        binding(''),
        binding('validationActions: [Deny, Warn]'),
        binding('validationActions: [Deny], paramRef: { name: limits }'),
      ),
      says: [
        'ValidatingAdmissionPolicy/web spec.matchConstraints.resourceRules: the policy matches no resource; accepted at least one rule',
        'ValidatingAdmissionPolicy/web spec.validations: the policy has neither validations nor auditAnnotations',
        'ValidatingAdmissionPolicy/web spec.matchConstraints.resourceRules[0].apiVersions: "*" stands for everything, so nothing else stands beside it; found ["v1","*"]',
        'ValidatingAdmissionPolicy/web spec.matchConstraints.resourceRules[0].resources: the rule leaves this open; found []; accepted a list; ["*"] is everything',
        'ValidatingAdmissionPolicy/web spec.matchConstraints.resourceRules[0].resources[0]: the rule names nothing here; found ""',
        'ValidatingAdmissionPolicy/web spec.validations[0].expression: there is no expression; found ""',
        'ValidatingAdmissionPolicy/web spec.validations[0].message: the message has more than one line; found "a\\nb"',
        'ValidatingAdmissionPolicy/web spec.validations[0].reason: this is no reason of a refusal; found "Bad"; accepted Unauthorized, Forbidden, Invalid, RequestEntityTooLarge',
        'ValidatingAdmissionPolicy/web spec.variables[0].name: this is not a name of a variable; found "pod-spec"; accepted a name as CEL has it, such as "podSpec"',
        'ValidatingAdmissionPolicy/web spec.matchConditions[1].name: there is such a condition already; found "a"',
        'ValidatingAdmissionPolicyBinding/web spec.validationActions: the binding does not say what to do; accepted Deny, Warn, Audit',
        'ValidatingAdmissionPolicyBinding/web spec.validationActions: Deny and Warn tell the same twice; found ["Deny","Warn"]',
        'ValidatingAdmissionPolicyBinding/web spec.paramRef.parameterNotFoundAction: the binding does not say what to do without parameters; accepted Allow, Deny',
      ],
    },
  ],
  doesNotApply: [{ yaml: clusterObject('kyverno.io/v1', 'ClusterPolicy', 'spec: { rules: [] }') }],
};
