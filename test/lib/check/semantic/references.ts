import { add, copy, drop, set, unset } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;

/** Names that lead nowhere, and names that two have. */
export const referenceFaults: readonly ObjectFault[] = [
  {
    what: 'pods run as a misspelt service account',
    change: [set('Deployment/api', `${pod}.serviceAccountName`, 'apu')],
    code: 'SERVICE_ACCOUNT_MISSING',
    at: 'Deployment/api',
  },
  {
    what: 'the service account of a worker is deleted',
    change: [drop('ServiceAccount/worker')],
    code: 'SERVICE_ACCOUNT_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'the service account that a migration shares with its service is deleted',
    change: [drop('ServiceAccount/api')],
    code: 'SERVICE_ACCOUNT_MISSING',
    at: 'Job/api-migration',
  },
  {
    what: 'the variables of a Deployment are deleted',
    change: [drop('ConfigMap/web-env')],
    code: 'CONFIG_MAP_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'a CronJob reads its variables under an old hash',
    change: [
      set('CronJob/nightly-report', `spec.jobTemplate.${pod}.containers.0.envFrom.0.configMapRef.name`, 'old-env'),
    ],
    code: 'CONFIG_MAP_MISSING',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'a variable is read from a key that the ConfigMap lacks',
    change: [
      add('{ apiVersion: v1, kind: ConfigMap, metadata: { name: limits }, data: { most: "10" } }'),
      set('Deployment/web', `${app}.env`, [
        { name: 'LEAST', valueFrom: { configMapKeyRef: { name: 'limits', key: 'least' } } },
      ]),
    ],
    code: 'CONFIG_MAP_KEY_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'the ExternalSecret behind a mounted Secret is deleted',
    change: [drop('ExternalSecret/timeline')],
    code: 'SECRET_MISSING',
    at: 'Deployment/timeline',
  },
  {
    what: 'an ExternalSecret writes into a Secret of another name',
    change: [set('ExternalSecret/worker', 'spec.target.name', 'worker-secrets')],
    code: 'SECRET_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'a pod mounts a misspelt key of a Secret',
    change: [set('Deployment/worker', `${pod}.volumes.1.projected.sources.0.secret.items.0.key`, 'databse')],
    code: 'SECRET_KEY_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'an ExternalSecret no longer brings a key that two pods mount',
    change: [unset('ExternalSecret/api', 'spec.data.3')],
    code: 'SECRET_KEY_MISSING',
    at: 'Job/api-migration',
  },
  {
    what: 'an ExternalSecret names a store that nobody declares',
    change: [set('ExternalSecret/api', 'spec.secretStoreRef.name', 'secret-manager')],
    code: 'SECRET_STORE_MISSING',
    at: 'ExternalSecret/api',
  },
  {
    what: 'the store of all secrets is deleted',
    change: [drop('SecretStore/secrets-manager')],
    code: 'SECRET_STORE_MISSING',
    at: 'ExternalSecret/nightly-report',
  },
  {
    what: 'a pod has the priority class of another project',
    change: [set('StatefulSet/search', `${pod}.priorityClassName`, 'other-standard')],
    code: 'PRIORITY_CLASS_MISSING',
    at: 'StatefulSet/search',
  },
  {
    what: 'the priority class of background work is deleted',
    change: [drop('PriorityClass/aicode-background')],
    code: 'PRIORITY_CLASS_MISSING',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'an Ingress sends to a Service that does not exist',
    change: [set('Ingress/api', 'spec.rules.0.http.paths.0.backend.service.name', 'apis')],
    code: 'INGRESS_SERVICE_MISSING',
    at: 'Ingress/api',
  },
  {
    what: 'the Service behind an Ingress is renamed',
    change: [set('Service/web', 'metadata.name', 'web-v2')],
    code: 'INGRESS_SERVICE_MISSING',
    at: 'Ingress/web',
  },
  {
    what: 'an Ingress has a misspelt class',
    change: [
      add(`
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: alb, namespace: }
spec: { controller: ingress.k8s.aws/alb }
`),
      set('Ingress/web', 'spec.ingressClassName', 'abl'),
    ],
    code: 'INGRESS_CLASS_MISSING',
    at: 'Ingress/web',
  },
  {
    what: 'an autoscaler scales a Deployment that does not exist',
    change: [set('HorizontalPodAutoscaler/api', 'spec.scaleTargetRef.name', 'api-v2')],
    code: 'SCALE_TARGET_MISSING',
    at: 'HorizontalPodAutoscaler/api',
  },
  {
    what: 'an autoscaler takes a StatefulSet for a Deployment',
    change: [set('VerticalPodAutoscaler/search', 'spec.targetRef.kind', 'Deployment')],
    code: 'SCALE_TARGET_MISSING',
    at: 'VerticalPodAutoscaler/search',
  },
  {
    what: 'a ScaledObject outlives its Deployment',
    change: [drop('Deployment/worker')],
    code: 'SCALE_TARGET_MISSING',
    at: 'ScaledObject/worker',
  },
  {
    what: 'a trigger authenticates by what does not exist',
    change: [set('ScaledObject/worker', 'spec.triggers.0.authenticationRef.name', 'sqs')],
    code: 'TRIGGER_AUTHENTICATION_MISSING',
    at: 'ScaledObject/worker',
  },
  {
    what: 'a binding grants a role that is gone',
    change: [drop('Role/deployer')],
    code: 'ROLE_MISSING',
    at: 'RoleBinding/deployer',
  },
  {
    what: 'a binding is for a service account that does not exist',
    change: [
      set('RoleBinding/viewer', 'subjects.0', { kind: 'ServiceAccount', name: 'viewer', namespace: 'aicode-prod' }),
    ],
    code: 'BINDING_SUBJECT_MISSING',
    at: 'RoleBinding/viewer',
  },
  {
    what: 'a volume claim asks for a storage class that does not exist',
    change: [set('StatefulSet/search', 'spec.volumeClaimTemplates.0.spec.storageClassName', 'gp4')],
    code: 'STORAGE_CLASS_MISSING',
    at: 'StatefulSet/search',
  },
  {
    what: 'a pod mounts a claim that does not exist',
    change: [
      set('Deployment/web', `${pod}.volumes.0`, { name: 'tmp', persistentVolumeClaim: { claimName: 'uploads' } }),
    ],
    code: 'PERSISTENT_VOLUME_CLAIM_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'the headless Service of a StatefulSet is deleted',
    change: [drop('Service/search-headless')],
    code: 'STATEFUL_SET_SERVICE_MISSING',
    at: 'StatefulSet/search',
  },
  {
    what: 'the namespace is renamed, and what lies in it is not',
    change: [set('Namespace/aicode-prod', 'metadata.name', 'aicode-production')],
    code: 'NAMESPACE_MISSING',
    at: 'ResourceQuota/quota',
  },
  {
    what: 'two files declare one Service',
    change: [copy('Service/api', 'web')],
    code: 'DUPLICATE_OBJECT',
    at: 'Service/web',
  },
  {
    what: 'an object of a service lies in another namespace',
    change: [set('ServiceAccount/web', 'metadata.namespace', 'web')],
    code: 'OBJECT_OUTSIDE_NAMESPACE',
    at: 'ServiceAccount/web',
  },
  {
    what: 'two Ingresses own one host and path',
    change: [set('Ingress/web', 'spec.rules.0.host', 'api.aicode-platform.dev')],
    code: 'ROUTE_TWICE',
    at: 'Ingress/web',
  },
];
