import { drop, set, unset } from './edits';
import type { ObjectFault } from './fault';

const version = '[app.kubernetes.io/version]';

/** Changes that an API server refuses, or that lose data. */
export const upgradeFaults: readonly ObjectFault[] = [
  {
    what: 'the selector of a Deployment is changed',
    change: [set('Deployment/api', `spec.selector.matchLabels${version}`, '1.8.1')],
    code: 'IMMUTABLE_FIELD',
    at: 'Deployment/api',
  },
  {
    what: 'a StatefulSet is given another Service',
    change: [set('StatefulSet/search', 'spec.serviceName', 'search')],
    code: 'IMMUTABLE_FIELD',
    at: 'StatefulSet/search',
  },
  {
    what: 'a StatefulSet starts its pods in another order',
    change: [set('StatefulSet/search', 'spec.podManagementPolicy', 'OrderedReady')],
    code: 'IMMUTABLE_FIELD',
    at: 'StatefulSet/search',
  },
  {
    what: 'the template of a Job is changed under its name',
    change: [set('Job/api-migration', 'spec.template.spec.containers.0.command', ['node', 'dist/migrate-all.js'])],
    code: 'IMMUTABLE_FIELD',
    at: 'Job/api-migration',
  },
  {
    what: 'a headless Service is given an address',
    change: [unset('Service/search-headless', 'spec.clusterIP')],
    code: 'IMMUTABLE_FIELD',
    at: 'Service/search-headless',
  },
  {
    what: 'a frozen ConfigMap is changed under its name',
    change: [set('ConfigMap/web-env', 'data.LOG_FORMAT', 'text')],
    code: 'IMMUTABLE_FIELD',
    at: 'ConfigMap/web-env',
  },
  {
    what: 'a binding grants another role',
    change: [set('RoleBinding/viewer', 'roleRef.name', 'edit')],
    code: 'IMMUTABLE_FIELD',
    at: 'RoleBinding/viewer',
  },
  {
    what: 'a priority class changes its value',
    change: [set('PriorityClass/aicode-standard', 'value', 20_000)],
    code: 'IMMUTABLE_FIELD',
    at: 'PriorityClass/aicode-standard',
  },
  {
    what: 'a storage class changes its parameters',
    change: [set('StorageClass/gp3', 'parameters.type', 'io2')],
    code: 'IMMUTABLE_FIELD',
    at: 'StorageClass/gp3',
  },
  {
    what: 'the disk of a StatefulSet shrinks',
    change: [set('StatefulSet/search', 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '10Gi')],
    code: 'STORAGE_SHRUNK',
    at: 'StatefulSet/search',
  },
  {
    what: 'the disk of a StatefulSet grows, which its template cannot',
    change: [set('StatefulSet/search', 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '40Gi')],
    code: 'CLAIM_TEMPLATE_CHANGED',
    at: 'StatefulSet/search',
  },
  {
    what: 'a StatefulSet loses its disk',
    change: [set('StatefulSet/search', 'spec.volumeClaimTemplates', [])],
    code: 'VOLUME_CLAIM_DROPPED',
    at: 'StatefulSet/search',
  },
  {
    what: 'a StatefulSet with disks is deleted',
    change: [drop('StatefulSet/search')],
    code: 'STATEFUL_SET_DELETED',
    at: 'StatefulSet/search',
  },
  {
    what: 'a StatefulSet with disks is renamed',
    change: [set('StatefulSet/search', 'metadata.name', 'index')],
    code: 'STATEFUL_SET_DELETED',
    at: 'StatefulSet/search',
  },
  {
    what: 'the namespace is deleted with everything in it',
    change: [drop('Namespace/aicode-prod')],
    code: 'NAMESPACE_DELETED',
    at: 'Namespace/aicode-prod',
  },
];
