import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ADMISSION_VARIABLE_UNDEFINED',
  passes: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec:
  variables: [{name: spec, expression: object.spec}, {name: all, expression: variables.spec.containers}]
  validations: [{expression: 'variables.all.size() > 0', messageExpression: 'string(variables.all.size())'}]
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec:
  variables: [{name: all, expression: variables.spec.containers}, {name: spec, expression: object.spec}]
  validations: [{expression: variables.sepc == null}]
`,
      says: [
        'ValidatingAdmissionPolicy/pods spec.variables[0].expression: nothing defines the variable "spec" before it is used; found variables.spec; accepted all; fix: define spec in spec.variables',
        'ValidatingAdmissionPolicy/pods spec.validations[0].expression: nothing defines the variable "sepc" before it is used; found variables.sepc; accepted all, spec; fix: did you mean "spec"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec:
  validations: [{expression: object.spec != null}]
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
  ],
};
