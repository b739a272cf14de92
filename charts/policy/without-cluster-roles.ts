import { fieldAt, isFields, listOf } from '../../lib/manifest';

const rolesOfTheCluster: readonly unknown[] = ['clusterroles', 'clusterrolebindings'];

/**
 * Takes roles of the whole cluster out of what a policy matches, because no namespaceSelector does. Those of Kubernetes
 * itself and of add-ons may do what no service may; to refuse one would stop an upgrade of the cluster, which writes
 * them anew.
 */
export function withoutClusterRoles(policySpec: unknown): unknown {
  const match = fieldAt(policySpec, 'matchConstraints');
  if (!isFields(policySpec) || !isFields(match)) return policySpec;
  const resourceRules = listOf(match['resourceRules']).map((rule) => ({
    ...(isFields(rule) ? rule : {}),
    resources: listOf(fieldAt(rule, 'resources')).filter((resource) => !rolesOfTheCluster.includes(resource)),
  }));
  return { ...policySpec, matchConstraints: { ...match, resourceRules } };
}
