import { fieldAt, fieldsOf, listOf, type Fields, type KubernetesObject } from '../../../lib/manifest';

/** A change of a workload of the platform that breaks one rule, and one only: of its pod, of its first container, or both. */
interface Fault {
  readonly pod?: Fields;
  readonly container?: Fields;
  /** Within the container's security context. */
  readonly security?: Fields;
  /** Within the pod's. */
  readonly podSecurity?: Fields;
}

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** By the code of the rule. */
export const faults: { readonly [code: string]: Fault } = {
  APP_ARMOR_DISABLED: { security: { appArmorProfile: { type: 'Unconfined' } } },
  CAPABILITIES_KEPT: { security: { capabilities: { drop: ['NET_RAW'] } } },
  CAPABILITY_ADDED: { security: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE', 'SYS_TIME'] } } },
  HOST_NAMESPACE_USED: { pod: { hostPID: true } },
  HOST_PORT_USED: { container: { ports: [{ name: 'http', containerPort: 3000, hostPort: 3000 }] } },
  IMAGE_NOT_PINNED: { container: { image: '111111111111.dkr.ecr.us-east-1.amazonaws.com/aicode/api:1.8.1' } },
  IMAGE_REGISTRY_NOT_ALLOWED: { container: { image: `ghcr.io/somebody/api:1.8.1@${digest}` } },
  PRIVILEGE_ESCALATION_ALLOWED: { security: { allowPrivilegeEscalation: true } },
  PROBE_HOST_SET: { container: { livenessProbe: { httpGet: { path: '/up', port: 3000, host: '169.254.169.254' } } } },
  PROC_MOUNT_UNMASKED: { security: { procMount: 'Unmasked' }, pod: { hostUsers: false } },
  ROOT_ALLOWED: { security: { runAsNonRoot: false } },
  ROOT_USER_SET: { security: { runAsUser: 0 } },
  SE_LINUX_OPTION_FORBIDDEN: { podSecurity: { seLinuxOptions: { type: 'spc_t' } } },
  SECCOMP_MISSING: { security: { seccompProfile: { type: 'Unconfined' } } },
  SYSCTL_UNSAFE: { podSecurity: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } },
  VOLUME_TYPE_FORBIDDEN: {
    pod: { volumes: [{ name: 'tmp', nfs: { server: 'files', path: '/' } }] },
    container: { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] },
  },
};

/** A Deployment with a fault. */
export function withFault(body: KubernetesObject, { pod, container, security, podSecurity }: Fault): KubernetesObject {
  const spec = fieldsOf(body['spec']);
  const template = fieldsOf(spec['template']);
  const podSpec = fieldsOf(template['spec']);
  const [first, ...others] = listOf(podSpec['containers']);
  const changed = {
    ...fieldsOf(first),
    ...container,
    securityContext: { ...fieldsOf(fieldAt(first, 'securityContext')), ...security },
  };
  const changedPod = {
    ...podSpec,
    ...pod,
    securityContext: { ...fieldsOf(podSpec['securityContext']), ...podSecurity },
    containers: [changed, ...others],
  };
  return { ...body, spec: { ...spec, template: { ...template, spec: changedPod } } };
}
