import { set, unset } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;
const beside = { name: 'proxy', image: 'registry.example.com/proxy:1' };

/** Parts of one pod that do not fit together. */
export const podFaults: readonly ObjectFault[] = [
  {
    what: 'a probe asks a port that the container does not have',
    change: [set('Deployment/api', `${app}.livenessProbe.httpGet.port`, 'health')],
    code: 'PROBE_PORT_UNKNOWN',
    at: 'Deployment/api',
  },
  {
    what: 'a probe asks a number that the container does not declare',
    change: [set('Deployment/web', `${app}.readinessProbe.httpGet.port`, 8080)],
    code: 'PROBE_PORT_UNDECLARED',
    at: 'Deployment/web',
  },
  {
    what: 'readiness asks what liveness asks',
    change: [set('Deployment/timeline', `${app}.livenessProbe.httpGet.path`, '/actuator/health/readiness')],
    code: 'PROBES_IDENTICAL',
    at: 'Deployment/timeline',
  },
  {
    what: 'a mount is of a volume that was removed',
    change: [unset('Deployment/worker', `${pod}.volumes.1`)],
    code: 'MOUNT_WITHOUT_VOLUME',
    at: 'Deployment/worker',
  },
  {
    what: 'a volume is left over',
    change: [unset('Deployment/timeline', `${app}.volumeMounts.1`)],
    code: 'VOLUME_NOT_MOUNTED',
    at: 'Deployment/timeline',
  },
  {
    what: 'two mounts have one path',
    change: [set('Deployment/api', `${app}.volumeMounts.1.mountPath`, '/tmp')],
    code: 'MOUNT_PATH_TWICE',
    at: 'Deployment/api',
  },
  {
    what: 'two volumes have one name',
    change: [set('Deployment/api', `${pod}.volumes.1.name`, 'tmp')],
    code: 'VOLUME_NAME_TWICE',
    at: 'Deployment/api',
  },
  {
    what: 'two containers have one name',
    change: [set('Deployment/web', `${pod}.containers.1`, { ...beside, name: 'web' })],
    code: 'CONTAINER_NAME_TWICE',
    at: 'Deployment/web',
  },
  {
    what: 'two containers listen on one port',
    change: [set('Deployment/web', `${pod}.containers.1`, { ...beside, ports: [{ containerPort: 3000 }] })],
    code: 'PORT_TWICE',
    at: 'Deployment/web',
  },
  {
    what: 'two ports of a container have one name',
    change: [set('StatefulSet/search', `${app}.ports.1.name`, 'http')],
    code: 'PORT_NAME_TWICE',
    at: 'StatefulSet/search',
  },
  {
    what: 'the pause at the end is longer than the time that a pod has to stop',
    change: [set('Deployment/web', `${app}.lifecycle.preStop.sleep.seconds`, 60)],
    code: 'LIFECYCLE_HOOK_INVALID',
    at: 'Deployment/web',
  },
  {
    what: 'a serving container has no readiness probe',
    change: [unset('Deployment/web', `${app}.readinessProbe`)],
    code: 'PROBE_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'the pods of a CronJob restart for ever',
    change: [set('CronJob/nightly-report', `spec.jobTemplate.${pod}.restartPolicy`, 'Always')],
    code: 'RESTART_POLICY_INVALID',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'the pods of a Deployment never restart',
    change: [set('Deployment/web', `${pod}.restartPolicy`, 'Never')],
    code: 'RESTART_POLICY_INVALID',
    at: 'Deployment/web',
  },
];
