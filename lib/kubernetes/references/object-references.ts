import type { Reference } from './reference';

const scalable: readonly (readonly [kind: string, group: string])[] = [
  ['Deployment', 'apps'],
  ['StatefulSet', 'apps'],
  ['ReplicaSet', 'apps'],
  ['ReplicationController', ''],
  ['Rollout', 'argoproj.io'],
];

const rbac = 'rbac.authorization.k8s.io';
const storageClass = { to: 'StorageClass', toGroup: 'storage.k8s.io', clusterWide: true, key: 'storageClassName' };
const bindings = ['RoleBinding', 'ClusterRoleBinding'];
const roles = ['Role', 'ClusterRole'];
const routes = ['HTTPRoute', 'GRPCRoute'];
const webhooks = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];
const nginx = 'nginx.ingress.kubernetes.io';

/** What drivers of volumes log in with, and when: https://kubernetes-csi.github.io/docs/secrets-and-credentials.html. */
const csiSteps = [
  'provisioner',
  'controller-publish',
  'controller-expand',
  'node-stage',
  'node-publish',
  'node-expand',
];

const volumeSecrets: readonly Reference[] = [
  ...['secretName', 'adminSecretName', 'userSecretName', 'secretRef'].map((key): Reference => ({
    to: 'Secret',
    from: ['StorageClass'],
    holder: 'parameters',
    key,
    onlyFollows: true,
  })),
  ...csiSteps.map((step): Reference => ({
    to: 'Secret',
    from: ['StorageClass'],
    holder: 'parameters',
    key: `csi.storage.k8s.io/${step}-secret-name`,
    namespaceKey: `csi.storage.k8s.io/${step}-secret-namespace`,
    onlyFollows: true,
  })),
  ...['controllerPublish', 'controllerExpand', 'nodeStage', 'nodePublish', 'nodeExpand'].map((step): Reference => ({
    to: 'Secret',
    from: ['PersistentVolume'],
    holder: `spec/csi/${step}SecretRef`,
    key: 'name',
    namespaceKey: 'namespace',
    onlyFollows: true,
  })),
];

/**
 * What Kubernetes' own objects name, those of pods aside. With them it contains what kustomize v5.8.1 follows (api
 * v0.21.1, internal/konfig/builtinpluginconsts/namereference.go), but for fields that no supported version of Kubernetes
 * has: the config source of a Node, and backends of an Ingress as v1beta1 had them.
 */
export const objectReferences: readonly Reference[] = [
  ...scalable.flatMap(([to, toGroup]): readonly Reference[] => [
    {
      to,
      toGroup,
      from: ['HorizontalPodAutoscaler', 'ScaledObject'],
      holder: 'spec/scaleTargetRef',
      key: 'name',
      kindKey: 'kind',
    },
    { to, toGroup, from: ['VerticalPodAutoscaler'], holder: 'spec/targetRef', key: 'name', kindKey: 'kind' },
  ]),
  { to: 'ConfigMap', from: roles, holder: 'rules', key: 'resourceNames', resource: 'configmaps' },
  { to: 'Secret', from: roles, holder: 'rules', key: 'resourceNames', resource: 'secrets' },
  {
    to: 'PersistentVolume',
    clusterWide: true,
    from: ['ClusterRole'],
    holder: 'rules',
    key: 'resourceNames',
    resource: 'persistentvolumes',
  },
  ...volumeSecrets,
  { to: 'ConfigMap', from: ['Ingress'], holder: 'metadata/annotations', key: `${nginx}/fastcgi-params-configmap` },
  ...['ingress.kubernetes.io/auth-secret', `${nginx}/auth-secret`, `${nginx}/auth-tls-secret`].map(
    (key): Reference => ({ to: 'Secret', from: ['Ingress'], holder: 'metadata/annotations', key }),
  ),
  { to: 'Secret', from: ['Ingress'], holder: 'spec/tls', key: 'secretName' },
  { to: 'Secret', from: ['ServiceAccount'], holder: 'imagePullSecrets', key: 'name' },
  { to: 'Secret', from: ['PersistentVolume'], holder: 'spec/azureFile', key: 'secretName' },
  { to: 'Service', from: ['StatefulSet'], holder: 'spec', key: 'serviceName' },
  { to: 'Service', from: ['Ingress'], holder: 'spec/rules/http/paths/backend/service', key: 'name', portKey: 'port' },
  { to: 'Service', from: ['Ingress'], holder: 'spec/defaultBackend/service', key: 'name', portKey: 'port' },
  { to: 'Service', from: ['APIService'], holder: 'spec/service', key: 'name' },
  { to: 'Service', from: webhooks, holder: 'webhooks/clientConfig/service', key: 'name', namespaceKey: 'namespace' },
  { to: 'Service', from: routes, holder: 'spec/rules/backendRefs', key: 'name', kindKey: 'kind', portKey: 'port' },
  { to: 'Role', toGroup: rbac, from: ['RoleBinding'], holder: 'roleRef', key: 'name', kindKey: 'kind' },
  {
    to: 'ClusterRole',
    toGroup: rbac,
    clusterWide: true,
    from: bindings,
    holder: 'roleRef',
    key: 'name',
    kindKey: 'kind',
  },
  { to: 'ServiceAccount', from: bindings, holder: 'subjects', key: 'name', kindKey: 'kind', namespaceKey: 'namespace' },
  { to: 'PersistentVolume', clusterWide: true, from: ['PersistentVolumeClaim'], holder: 'spec', key: 'volumeName' },
  { ...storageClass, from: ['PersistentVolume', 'PersistentVolumeClaim'], holder: 'spec' },
  { ...storageClass, from: ['StatefulSet'], holder: 'spec/volumeClaimTemplates/spec' },
  {
    to: 'IngressClass',
    toGroup: 'networking.k8s.io',
    clusterWide: true,
    from: ['Ingress'],
    holder: 'spec',
    key: 'ingressClassName',
  },
  {
    to: 'ValidatingAdmissionPolicy',
    toGroup: 'admissionregistration.k8s.io',
    clusterWide: true,
    from: ['ValidatingAdmissionPolicyBinding'],
    holder: 'spec',
    key: 'policyName',
  },
];
