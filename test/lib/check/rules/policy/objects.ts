type Fields = { readonly [key: string]: unknown };

export const digest = '0123456789abcdef'.repeat(4);
const labels = { app: 'api' };
const selector = { matchLabels: labels };

/** An object as YAML, which JSON is; small, and complete enough for an API server. */
export function object(apiVersion: string, kind: string, rest: Fields, metadata: Fields = {}): string {
  return JSON.stringify({ apiVersion, kind, metadata: { name: 'api', namespace: 'shop', ...metadata }, ...rest });
}

/** The spec of a pod with one container. */
export function podSpec(spec: Fields = {}, container: Fields = {}): Fields {
  const image = `ghcr.io/acme/api:1.2.3@sha256:${digest}`;
  return { containers: [{ name: 'api', image, ...container }], ...spec };
}

/** A Pod: what its spec has beside its container, and what its container has. */
export function pod(spec: Fields = {}, container: Fields = {}, metadata: Fields = {}): string {
  return object('v1', 'Pod', { spec: podSpec(spec, container) }, { labels, ...metadata });
}

export function deployment(
  spec: Fields = {},
  container: Fields = {},
  rest: Fields = {},
  metadata: Fields = {},
): string {
  const template = { metadata: { labels }, spec: podSpec(spec, container) };
  return object(
    'apps/v1',
    'Deployment',
    { spec: { replicas: 2, selector, template, ...rest } },
    { labels, ...metadata },
  );
}

/** A custom resource: tools that know the kinds of Kubernetes alone do not look into it. */
export function rollout(spec: Fields = {}, container: Fields = {}, rest: Fields = {}): string {
  const template = { metadata: { labels }, spec: podSpec(spec, container) };
  return object('argoproj.io/v1alpha1', 'Rollout', { spec: { selector, template, ...rest } }, { labels });
}

/** One that takes its pods from a Deployment: there are none within it. */
export const rolloutByReference = object('argoproj.io/v1alpha1', 'Rollout', {
  spec: { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' } },
});

export function job(spec: Fields = {}, container: Fields = {}, rest: Fields = {}, metadata: Fields = {}): string {
  const template = { spec: { restartPolicy: 'Never', ...podSpec(spec, container) } };
  return object('batch/v1', 'Job', { spec: { template, ...rest } }, metadata);
}

export function cronJob(spec: Fields = {}, container: Fields = {}, rest: Fields = {}, jobSpec: Fields = {}): string {
  const template = { spec: { restartPolicy: 'Never', ...podSpec(spec, container) } };
  const jobTemplate = { spec: { template, ...jobSpec } };
  return object('batch/v1', 'CronJob', { spec: { schedule: '0 2 * * *', jobTemplate, ...rest } });
}

export function service(spec: Fields = {}, metadata: Fields = {}): string {
  return object('v1', 'Service', { spec: { ports: [{ port: 80 }], selector: labels, ...spec } }, metadata);
}

export function ingress(annotations: Fields, spec: Fields = {}, metadata: Fields = {}): string {
  const backend = { service: { name: 'api', port: { number: 80 } } };
  const rules = [{ host: 'acme.dev', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }];
  const tls = [{ hosts: ['acme.dev'] }];
  return object('networking.k8s.io/v1', 'Ingress', { spec: { rules, tls, ...spec } }, { annotations, ...metadata });
}

const scheme = 'alb.ingress.kubernetes.io/scheme';

/** One that the internet reaches, by the AWS Load Balancer Controller. */
export function publicIngress(annotations: Fields = {}, spec: Fields = {}, metadata: Fields = {}): string {
  return ingress({ [scheme]: 'internet-facing', ...annotations }, { ingressClassName: 'alb', ...spec }, metadata);
}

export function internalIngress(annotations: Fields = {}, spec: Fields = {}, metadata: Fields = {}): string {
  return ingress({ [scheme]: 'internal', ...annotations }, { ingressClassName: 'alb', ...spec }, metadata);
}

const rbac = 'rbac.authorization.k8s.io';

export function role(...rules: readonly Fields[]): string {
  return object(`${rbac}/v1`, 'Role', { rules });
}

/** ClusterRoles have no namespace. */
export function clusterRole(rest: Fields, metadata: Fields = {}): string {
  return object(`${rbac}/v1`, 'ClusterRole', rest, { namespace: undefined, ...metadata });
}

export function roleBinding(roleRef: Fields, ...subjects: readonly Fields[]): string {
  return object(`${rbac}/v1`, 'RoleBinding', {
    roleRef: { apiGroup: rbac, kind: 'Role', name: 'api', ...roleRef },
    subjects,
  });
}

export function group(name: string): Fields {
  return { apiGroup: rbac, kind: 'Group', name };
}

export function account(name: string): Fields {
  return { kind: 'ServiceAccount', name, namespace: 'shop' };
}

export function namespace(labelsOfIt: Fields, name = 'shop'): string {
  return object('v1', 'Namespace', {}, { name, namespace: undefined, labels: labelsOfIt });
}

export function autoscaler(spec: Fields): string {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: { scaleTargetRef, ...spec } });
}

export function budget(spec: Fields): string {
  return object('policy/v1', 'PodDisruptionBudget', { spec: { selector, maxUnavailable: 1, ...spec } });
}

export function configMap(data: Fields, annotations: Fields = {}): string {
  return object('v1', 'ConfigMap', { data }, { annotations });
}
