import { fieldAt, listOf, textOf, type KubernetesObject } from '../../../../manifest';
import { nearest, oneOf } from '../../../../problem';
import { ofKind } from '../of-kind';

const use = /\bvariables\.([A-Za-z_]\w*)/g;

export const admissionVariableUndefined = ofKind(
  {
    code: 'ADMISSION_VARIABLE_UNDEFINED',
    severity: 'error',
    title: 'an admission policy defines the variables that its expressions use, each before its use',
    why:
      'The API server takes such a policy and can evaluate none of its expressions. With failurePolicy Fail, the default, ' +
      'it then refuses every object that it matches.',
    fix: 'Define the variable in spec.variables, above those that use it.',
    sources: [
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#variable-composition',
    ],
  },
  ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'].map((kind) => `admissionregistration.k8s.io/${kind}`),
  (body) => {
    const defined = new Set<string>();
    return expressionsOf(body).flatMap(({ field, expression, defines }) => {
      const missing = new Set(
        [...expression.matchAll(use)].flatMap(([, name]) => (name && !defined.has(name) ? [name] : [])),
      );
      if (defines !== undefined) defined.add(defines);
      return [...missing].map((name) => {
        const meant = nearest(name, [...defined]);
        return {
          field,
          message: `nothing defines the variable "${name}" before it is used`,
          found: `variables.${name}`,
          accepted: oneOf([...defined]),
          fix: meant === undefined ? `define ${name} in spec.variables` : `did you mean "${meant}"?`,
        };
      });
    });
  },
);

interface Expression {
  readonly field: string;
  readonly expression: string;
  /** The variable that it is the value of. */
  readonly defines?: string | undefined;
}

/** In the order in which they may use each other. */
function expressionsOf(body: KubernetesObject): readonly Expression[] {
  const read = (list: string, key: string): readonly Expression[] =>
    listOf(fieldAt(body, 'spec', list)).map((entry, index) => ({
      field: `spec.${list}[${index}].${key}`,
      expression: textOf(fieldAt(entry, key)) ?? '',
      ...(list === 'variables' && { defines: textOf(fieldAt(entry, 'name')) }),
    }));
  return [
    ...read('variables', 'expression'),
    ...read('validations', 'expression'),
    ...read('validations', 'messageExpression'),
    ...read('auditAnnotations', 'valueExpression'),
  ];
}
