import type { PolicyKind } from './statement';

const apps = (kind: string, resource: string): PolicyKind => ({ group: 'apps', kind, resource });
const batch = (kind: string, resource: string): PolicyKind => ({ group: 'batch', kind, resource });
const core = (kind: string, resource: string): PolicyKind => ({ group: '', kind, resource });
const rbac = (kind: string, resource: string): PolicyKind => ({ group: 'rbac.authorization.k8s.io', kind, resource });

export const cronJob = batch('CronJob', 'cronjobs');
export const job = batch('Job', 'jobs');
export const namespace = core('Namespace', 'namespaces');
export const limitRange = core('LimitRange', 'limitranges');
export const resourceQuota = core('ResourceQuota', 'resourcequotas');
export const secret = core('Secret', 'secrets');
export const service = core('Service', 'services');
export const serviceAccount = core('ServiceAccount', 'serviceaccounts');
export const ingress: PolicyKind = { group: 'networking.k8s.io', kind: 'Ingress', resource: 'ingresses' };
export const autoscaler: PolicyKind = {
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  resource: 'horizontalpodautoscalers',
};
export const disruptionBudget: PolicyKind = {
  group: 'policy',
  kind: 'PodDisruptionBudget',
  resource: 'poddisruptionbudgets',
};
export const clusterRole = rbac('ClusterRole', 'clusterroles');
export const roleKinds: readonly PolicyKind[] = [rbac('Role', 'roles'), clusterRole];
export const bindingKinds: readonly PolicyKind[] = [
  rbac('RoleBinding', 'rolebindings'),
  rbac('ClusterRoleBinding', 'clusterrolebindings'),
];

/** Kinds that keep a number of equal pods alive. */
export const replicatedKinds: readonly PolicyKind[] = [
  apps('Deployment', 'deployments'),
  apps('StatefulSet', 'statefulsets'),
  { group: 'argoproj.io', kind: 'Rollout', resource: 'rollouts' },
];

/** Kinds that people write to have something run. */
export const workloadKinds: readonly PolicyKind[] = [...replicatedKinds, apps('DaemonSet', 'daemonsets'), cronJob];

/** Every kind that holds a pod, whose CEL variables `podVariables` find. */
export const podKinds: readonly PolicyKind[] = [
  core('Pod', 'pods'),
  core('PodTemplate', 'podtemplates'),
  core('ReplicationController', 'replicationcontrollers'),
  apps('ReplicaSet', 'replicasets'),
  ...workloadKinds,
  job,
];

/** Namespaced kinds of a user's own; those that a cluster makes itself in `default` are none. */
export const namespacedKinds: readonly PolicyKind[] = [...workloadKinds, job, service, ingress, serviceAccount];
