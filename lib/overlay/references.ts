/** A field by which objects name another object. */
export interface Reference {
  /** Kind of the object that is named. */
  readonly to: string;
  /** API group of it; default: the core group. */
  readonly toGroup?: string;
  /** Kinds of the objects that name it; default: any. */
  readonly from?: readonly string[];
  /** The map that holds the name, keys with `/` between them, lists looked through; empty for the object itself. */
  readonly holder: string;
  /** Key of the name in the holder; its value may be a list of names. */
  readonly key: string;
  /** Key of the named kind in the holder, when it may name several. */
  readonly kindKey?: string;
  /** Key of the named object's namespace in the holder, when it may lie elsewhere. */
  readonly namespaceKey?: string;
  /** Resource that the holder must list in `resources`, for rules of roles. */
  readonly resource?: string;
}

/** Where a pod's spec stands, by kind. */
const podSpecs: readonly (readonly [kinds: readonly string[], path: string])[] = [
  [['Pod'], 'spec'],
  [['PodTemplate'], 'template/spec'],
  [
    ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'Rollout'],
    'spec/template/spec',
  ],
  [['CronJob'], 'spec/jobTemplate/spec/template/spec'],
];

type InPod = readonly [to: string, holder: string, key: string, toGroup?: string];

const containerReferences: readonly InPod[] = ['containers', 'initContainers'].flatMap((list): readonly InPod[] => [
  ['ConfigMap', `/${list}/env/valueFrom/configMapKeyRef`, 'name'],
  ['ConfigMap', `/${list}/envFrom/configMapRef`, 'name'],
  ['Secret', `/${list}/env/valueFrom/secretKeyRef`, 'name'],
  ['Secret', `/${list}/envFrom/secretRef`, 'name'],
]);

const podReferences: readonly InPod[] = [
  ...containerReferences,
  ['ConfigMap', '/volumes/configMap', 'name'],
  ['ConfigMap', '/volumes/projected/sources/configMap', 'name'],
  ['Secret', '/volumes/secret', 'secretName'],
  ['Secret', '/volumes/projected/sources/secret', 'name'],
  ['Secret', '/imagePullSecrets', 'name'],
  ['ServiceAccount', '', 'serviceAccountName'],
  ['PersistentVolumeClaim', '/volumes/persistentVolumeClaim', 'claimName'],
  ['PriorityClass', '', 'priorityClassName', 'scheduling.k8s.io'],
];

const scalable: readonly (readonly [kind: string, group: string])[] = [
  ['Deployment', 'apps'],
  ['StatefulSet', 'apps'],
  ['ReplicaSet', 'apps'],
  ['ReplicationController', ''],
  ['Rollout', 'argoproj.io'],
];

const rbac = 'rbac.authorization.k8s.io';
const bindings = ['RoleBinding', 'ClusterRoleBinding'];
const roles = ['Role', 'ClusterRole'];
const webhooks = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];
const nginx = 'nginx.ingress.kubernetes.io';

/**
 * Every field that follows when what it names is renamed. Contains what kustomize v5.8.1 follows (api v0.21.1,
 * internal/konfig/builtinpluginconsts/namereference.go), and custom resources of the add-ons that we know.
 */
export const references: readonly Reference[] = [
  ...podSpecs.flatMap(([from, path]) =>
    podReferences.map(([to, holder, key, toGroup = '']): Reference => ({
      to,
      toGroup,
      from,
      holder: path + holder,
      key,
    })),
  ),
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
  { to: 'ConfigMap', from: ['Ingress'], holder: 'metadata/annotations', key: `${nginx}/fastcgi-params-configmap` },
  ...['ingress.kubernetes.io/auth-secret', `${nginx}/auth-secret`, `${nginx}/auth-tls-secret`].map(
    (key): Reference => ({ to: 'Secret', from: ['Ingress'], holder: 'metadata/annotations', key }),
  ),
  { to: 'Secret', from: ['Ingress'], holder: 'spec/tls', key: 'secretName' },
  { to: 'Secret', from: ['ServiceAccount'], holder: 'imagePullSecrets', key: 'name' },
  { to: 'Secret', from: ['PersistentVolume'], holder: 'spec/azureFile', key: 'secretName' },
  { to: 'Service', from: ['StatefulSet'], holder: 'spec', key: 'serviceName' },
  { to: 'Service', from: ['Ingress'], holder: 'spec/rules/http/paths/backend/service', key: 'name' },
  { to: 'Service', from: ['Ingress'], holder: 'spec/defaultBackend/service', key: 'name' },
  { to: 'Service', from: ['APIService'], holder: 'spec/service', key: 'name' },
  { to: 'Service', from: webhooks, holder: 'webhooks/clientConfig/service', key: 'name', namespaceKey: 'namespace' },
  { to: 'Service', from: ['HTTPRoute', 'GRPCRoute'], holder: 'spec/rules/backendRefs', key: 'name' },
  { to: 'Role', toGroup: rbac, from: ['RoleBinding'], holder: 'roleRef', key: 'name', kindKey: 'kind' },
  { to: 'ClusterRole', toGroup: rbac, from: bindings, holder: 'roleRef', key: 'name', kindKey: 'kind' },
  { to: 'ServiceAccount', from: bindings, holder: 'subjects', key: 'name', kindKey: 'kind', namespaceKey: 'namespace' },
  { to: 'PersistentVolume', from: ['PersistentVolumeClaim'], holder: 'spec', key: 'volumeName' },
  {
    to: 'StorageClass',
    toGroup: 'storage.k8s.io',
    from: ['PersistentVolume', 'PersistentVolumeClaim'],
    holder: 'spec',
    key: 'storageClassName',
  },
  {
    to: 'StorageClass',
    toGroup: 'storage.k8s.io',
    from: ['StatefulSet'],
    holder: 'spec/volumeClaimTemplates/spec',
    key: 'storageClassName',
  },
  { to: 'IngressClass', toGroup: 'networking.k8s.io', from: ['Ingress'], holder: 'spec', key: 'ingressClassName' },
  {
    to: 'ValidatingAdmissionPolicy',
    toGroup: 'admissionregistration.k8s.io',
    from: ['ValidatingAdmissionPolicyBinding'],
    holder: 'spec',
    key: 'policyName',
  },
  {
    to: 'SecretStore',
    toGroup: 'external-secrets.io',
    from: ['ExternalSecret'],
    holder: 'spec/secretStoreRef',
    key: 'name',
    kindKey: 'kind',
  },
  {
    to: 'ClusterSecretStore',
    toGroup: 'external-secrets.io',
    from: ['ExternalSecret'],
    holder: 'spec/secretStoreRef',
    key: 'name',
    kindKey: 'kind',
  },
];
