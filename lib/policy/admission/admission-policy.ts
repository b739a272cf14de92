import type { KubernetesObject } from '../../manifest';
import { podVariables, settingVariables, type CelVariable } from '../cel-variables';
import { podKinds } from '../kinds';
import { statementGroups, type StatementGroup } from '../statements';
import type { PolicyKind, PolicySettings, PolicyStatement } from '../statement';
import { matchConditions } from './match-conditions';

export type ValidationAction = 'Deny' | 'Warn' | 'Audit';

export interface AdmissionOptions extends PolicySettings {
  /** In front of the names of all objects, such as `keelson`. */
  readonly prefix: string;
  /** What the API server does about a violation; Deny and Warn exclude each other. */
  readonly validationActions: readonly ValidationAction[];
  /** As a LabelSelector: which namespaces the policies hold in. Objects of the whole cluster are always judged. */
  readonly namespaceSelector: { readonly [key: string]: unknown };
  /** Which statements the cluster enforces; default: all. */
  readonly includes?: ((statement: PolicyStatement) => boolean) | undefined;
}

/**
 * The statements as ValidatingAdmissionPolicies (admissionregistration.k8s.io/v1, Kubernetes 1.30 and newer), one a
 * group, each followed by its binding. Statements that CEL cannot say are left out, and groups that are then empty.
 */
export function admissionPolicies(options: AdmissionOptions): readonly KubernetesObject[] {
  return statementGroups.flatMap((group) => {
    const statements = group.statements.filter(
      (statement) => statement.cel !== undefined && (options.includes?.(statement) ?? true),
    );
    return statements.length === 0 ? [] : [policy({ ...group, statements }, options), binding(group, options)];
  });
}

function policy({ name, statements }: StatementGroup, options: AdmissionOptions): KubernetesObject {
  const kinds = distinct(statements.flatMap(kindsOf));
  const validations = statements.flatMap((statement) => validation(statement, kinds));
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: `${options.prefix}-${name}` },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: { resourceRules: resourceRules(kinds) },
      matchConditions,
      variables: usedVariables(validations, [...settingVariables(options), ...podVariables]),
      validations,
    },
  };
}

function binding({ name }: StatementGroup, options: AdmissionOptions): KubernetesObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: `${options.prefix}-${name}` },
    spec: {
      policyName: `${options.prefix}-${name}`,
      validationActions: options.validationActions,
      matchResources: { namespaceSelector: options.namespaceSelector },
    },
  };
}

function kindsOf({ subject }: PolicyStatement): readonly PolicyKind[] {
  return subject === 'pods' ? podKinds : subject;
}

function distinct(kinds: readonly PolicyKind[]): readonly PolicyKind[] {
  return [...new Map(kinds.map((kind) => [`${kind.group}/${kind.kind}`, kind])).values()];
}

/** A statement about some of the policy's kinds lets the others pass. */
function validation(statement: PolicyStatement, kinds: readonly PolicyKind[]): readonly Validation[] {
  const { cel, code } = statement;
  if (cel === undefined) return [];
  const own = distinct(kindsOf(statement));
  const names = own.map(({ kind }) => `'${kind}'`).join(', ');
  const expression =
    own.length === kinds.length ? cel.expression : `!(object.kind in [${names}]) || (${cel.expression})`;
  return [{ expression, message: `${code}: ${cel.message}` }];
}

interface Validation {
  readonly expression: string;
  readonly message: string;
}

function resourceRules(kinds: readonly PolicyKind[]): readonly unknown[] {
  const groups = [...new Set(kinds.map(({ group }) => group))].sort();
  return groups.map((group) => ({
    apiGroups: [group],
    apiVersions: ['*'],
    operations: ['CREATE', 'UPDATE'],
    resources: kinds.filter((kind) => kind.group === group).flatMap(resourcesOf),
  }));
}

/** Debug containers come by a subresource of their own. */
function resourcesOf({ group, resource }: PolicyKind): readonly string[] {
  return group === '' && resource === 'pods' ? ['pods', 'pods/ephemeralcontainers'] : [resource];
}

/** Those that the validations name, and those that these name. */
function usedVariables(validations: readonly Validation[], all: readonly CelVariable[]): readonly CelVariable[] {
  const texts = validations.map(({ expression }) => expression);
  const used: CelVariable[] = [];
  for (const variable of [...all].reverse()) {
    if (!texts.some((text) => new RegExp(`\\bvariables\\.${variable.name}\\b`).test(text))) continue;
    texts.push(variable.expression);
    used.unshift(variable);
  }
  return used;
}
