import { add, set, unset } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;
const security = `${app}.securityContext`;
const alb = 'metadata.annotations[alb.ingress.kubernetes.io/';

/** What operations and security demand of workloads, and of what faces the internet. */
export const policyFaults: readonly ObjectFault[] = [
  {
    what: 'an image is named by its tag alone',
    change: [set('Deployment/api', `${app}.image`, '111111111111.dkr.ecr.us-east-1.amazonaws.com/aicode/api:1.8.1')],
    code: 'IMAGE_NOT_PINNED',
    at: 'Deployment/api',
  },
  {
    what: 'an image comes from a registry of strangers',
    change: [set('Deployment/api', `${app}.image`, `docker.io/aicode/api:1@sha256:${'a'.repeat(64)}`)],
    code: 'IMAGE_REGISTRY_NOT_ALLOWED',
    at: 'Deployment/api',
  },
  {
    what: 'an image is never asked for again',
    change: [set('Deployment/web', `${app}.imagePullPolicy`, 'Never')],
    code: 'IMAGE_PULL_POLICY',
    at: 'Deployment/web',
  },
  {
    what: 'a container has no memory limit',
    change: [unset('Deployment/worker', `${app}.resources.limits.memory`)],
    code: 'LIMIT_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'a container has no CPU limit',
    change: [unset('Deployment/worker', `${app}.resources.limits.cpu`)],
    code: 'CPU_LIMIT_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'a container requests no CPU',
    change: [
      unset('Deployment/worker', `${app}.resources.requests.cpu`),
      unset('Deployment/worker', `${app}.resources.limits.cpu`),
    ],
    code: 'REQUEST_MISSING',
    at: 'Deployment/worker',
  },
  {
    what: 'a container is privileged',
    change: [set('Deployment/worker', `${security}.privileged`, true)],
    code: 'CONTAINER_PRIVILEGED',
    at: 'Deployment/worker',
  },
  {
    what: 'a container adds a capability',
    change: [set('Deployment/worker', `${security}.capabilities.add`, ['NET_ADMIN'])],
    code: 'CAPABILITY_ADDED',
    at: 'Deployment/worker',
  },
  {
    what: 'a container keeps capabilities',
    change: [unset('Deployment/worker', `${security}.capabilities.drop`)],
    code: 'CAPABILITIES_KEPT',
    at: 'Deployment/worker',
  },
  {
    what: 'a container may run as root',
    change: [set('StatefulSet/search', `${security}.runAsNonRoot`, false)],
    code: 'ROOT_ALLOWED',
    at: 'StatefulSet/search',
  },
  {
    what: 'a container runs as root',
    change: [set('StatefulSet/search', `${security}.runAsUser`, 0)],
    code: 'ROOT_USER_SET',
    at: 'StatefulSet/search',
  },
  {
    what: 'a container writes to its image',
    change: [set('StatefulSet/search', `${security}.readOnlyRootFilesystem`, false)],
    code: 'ROOT_FILESYSTEM_WRITABLE',
    at: 'StatefulSet/search',
  },
  {
    what: 'a process may gain privileges',
    change: [set('Deployment/web', `${security}.allowPrivilegeEscalation`, true)],
    code: 'PRIVILEGE_ESCALATION_ALLOWED',
    at: 'Deployment/web',
  },
  {
    what: 'system calls are not filtered',
    change: [set('Deployment/web', `${security}.seccompProfile.type`, 'Unconfined')],
    code: 'SECCOMP_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'pods share the network of the node',
    change: [set('Deployment/web', `${pod}.hostNetwork`, true)],
    code: 'HOST_NAMESPACE_USED',
    at: 'Deployment/web',
  },
  {
    what: 'pods mount the socket of the container runtime',
    change: [
      set('Deployment/web', `${pod}.volumes.0`, { name: 'tmp', hostPath: { path: '/run/containerd/containerd.sock' } }),
    ],
    code: 'HOST_PATH_MOUNTED',
    at: 'Deployment/web',
  },
  {
    what: 'a container takes a port of its node',
    change: [set('Deployment/web', `${app}.ports.0.hostPort`, 3000)],
    code: 'HOST_PORT_USED',
    at: 'Deployment/web',
  },
  {
    what: 'scratch space has no limit',
    change: [set('Deployment/web', `${pod}.volumes.0.emptyDir`, {})],
    code: 'EMPTY_DIR_UNBOUNDED',
    at: 'Deployment/web',
  },
  {
    what: 'replicas of production do not spread over zones',
    change: [unset('Deployment/web', `${pod}.topologySpreadConstraints`)],
    code: 'SPREAD_MISSING',
    at: 'Deployment/web',
  },
  {
    what: 'an autoscaler of production goes down to one replica',
    change: [set('HorizontalPodAutoscaler/web', 'spec.minReplicas', 1)],
    code: 'AUTOSCALER_SINGLE_REPLICA',
    at: 'HorizontalPodAutoscaler/web',
  },
  {
    what: 'a password stands in a variable',
    change: [set('ConfigMap/worker-env', 'data.DATABASE_PASSWORD', 'correct-horse-battery')],
    code: 'SECRET_KEY_WITH_VALUE',
    at: 'ConfigMap/worker-env',
  },
  {
    what: 'an access key stands among the arguments',
    change: [set('Deployment/worker', `${app}.args`, ['--key', 'AKIAQ3EGRIXTM7P2L5WZ'])],
    code: 'TOKEN_IN_TEXT',
    at: 'Deployment/worker',
  },
  {
    what: 'an address carries its password',
    change: [set('ConfigMap/worker-env', 'data.BROKER', 'amqp://worker:ohr4Eem0@mq.internal:5672')],
    code: 'PASSWORD_IN_URL',
    at: 'ConfigMap/worker-env',
  },
  {
    what: 'a Secret with its value is rendered',
    change: [add('{ apiVersion: v1, kind: Secret, metadata: { name: jwt }, stringData: { key: hunter2 } }')],
    code: 'PLAIN_SECRET',
    at: 'Secret/jwt',
  },
  {
    what: 'a public host is served without TLS',
    change: [unset('Ingress/api', 'spec.tls')],
    code: 'INGRESS_WITHOUT_TLS',
    at: 'Ingress/api',
  },
  {
    what: 'no firewall stands before a public host of production',
    change: [unset('Ingress/api', `${alb}wafv2-acl-name]`), unset('Ingress/web', `${alb}wafv2-acl-name]`)],
    code: 'PRODUCTION_INGRESS_WITHOUT_FIREWALL',
    at: 'Ingress/api',
  },
  {
    what: 'nobody answers for a public host',
    change: [unset('Ingress/web', 'metadata.labels[keelson.dev/owner]')],
    code: 'INGRESS_WITHOUT_OWNER',
    at: 'Ingress/web',
  },
  {
    what: 'a Service brings a public load balancer of its own',
    change: [set('Service/web', 'spec.type', 'LoadBalancer')],
    code: 'SERVICE_LOAD_BALANCER_PUBLIC',
    at: 'Service/web',
  },
  {
    what: 'a Service opens a port on every node',
    change: [set('Service/web', 'spec.type', 'NodePort')],
    code: 'SERVICE_NODE_PORT',
    at: 'Service/web',
  },
];
