export { admissionPolicies, type AdmissionOptions, type ValidationAction } from './admission/admission-policy';
export type {
  PolicyExpression,
  PolicyInput,
  PolicyKind,
  PolicySettings,
  PolicyStatement,
  PolicySubject,
} from './statement';
export { concerns } from './concerns';
export { findSecrets, secretIn, type WrittenSecret } from './secrets';
export { statementGroups, statements, type StatementGroup } from './statements';
