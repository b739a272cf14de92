import { dnsLabel, dnsSubdomain, serviceName, type NameRule } from '../names';
import { pathSegment } from './more-names';

/** Kinds whose names are not DNS subdomains; `group/Kind`, or `Kind` of the core. Source: `ValidateObjectMeta` of each kind. */
const rules: ReadonlyMap<string, NameRule> = new Map([
  ['Namespace', dnsLabel],
  ['apps/StatefulSet', dnsLabel],
  ['rbac.authorization.k8s.io/Role', pathSegment],
  ['rbac.authorization.k8s.io/ClusterRole', pathSegment],
  ['rbac.authorization.k8s.io/RoleBinding', pathSegment],
  ['rbac.authorization.k8s.io/ClusterRoleBinding', pathSegment],
  ['apiregistration.k8s.io/APIService', pathSegment],
  ['policy/PodDisruptionBudget', pathSegment],
]);

/**
 * What an object of a kind may be called, custom resources included.
 *
 * @param kind as `apps/Deployment`, or `Service` of the core
 * @param relaxedServices whether names of Services may start with a digit, as from Kubernetes 1.36 on
 */
export function objectNameRule(kind: string, relaxedServices: boolean): NameRule {
  if (kind === 'Service') return relaxedServices ? dnsLabel : serviceName;
  return rules.get(kind) ?? dnsSubdomain;
}
