import { drop, set } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;
const registry = '111111111111.dkr.ecr.us-east-1.amazonaws.com';
const alb = 'metadata.annotations[alb.ingress.kubernetes.io/';

const code = 'SERVICE_PROMISE_BROKEN';

/** Objects that are sound by themselves, and not what the spec says. */
export const promiseFaults: readonly ObjectFault[] = [
  {
    what: 'the load balancer of a public service is internal',
    change: [set('Ingress/api', `${alb}scheme]`, 'internal')],
    code,
    at: 'Ingress/api',
  },
  {
    what: 'an Ingress serves another host than the spec says',
    change: [set('Ingress/api', 'spec.rules.0.host', 'app.aicode-platform.dev')],
    code,
    at: 'Ingress/api',
  },
  {
    what: 'an Ingress sends to another service',
    change: [set('Ingress/web', 'spec.rules.0.http.paths.0.backend.service.name', 'timeline')],
    code,
    at: 'Ingress/web',
  },
  {
    what: 'the image is that of another service',
    change: [set('Deployment/api', `${app}.image`, `${registry}/aicode/web:1.11.3@sha256:${'a'.repeat(64)}`)],
    code,
    at: 'Deployment/api',
  },
  {
    what: 'a secret is read from another service',
    change: [set('ExternalSecret/api', 'spec.data.0.remoteRef.key', 'aicode-prod-web-database')],
    code,
    at: 'ExternalSecret/api',
  },
  {
    what: 'a worker scales on a queue that it does not consume',
    change: [set('ScaledObject/worker', 'spec.triggers.0.metadata.queueURL', 'aicode-prod-mails')],
    code,
    at: 'ScaledObject/worker',
  },
  {
    what: 'a job of the night sleeps for ever',
    change: [set('CronJob/nightly-report', 'spec.suspend', true)],
    code,
    at: 'CronJob/nightly-report',
  },
  {
    what: 'a worker is killed before its job is done',
    change: [set('Deployment/worker', `${pod}.terminationGracePeriodSeconds`, 0)],
    code,
    at: 'Deployment/worker',
  },
  {
    what: 'an autoscaler that should only recommend evicts',
    change: [set('VerticalPodAutoscaler/api', 'spec.updatePolicy.updateMode', 'Auto')],
    code,
    at: 'VerticalPodAutoscaler/api',
  },
  {
    what: 'the autoscaler of a service is deleted',
    change: [drop('HorizontalPodAutoscaler/timeline')],
    code,
    at: 'production.services.timeline',
  },
  {
    what: 'the migration of a service is deleted',
    change: [drop('Job/api-migration')],
    code,
    at: 'production.services.api',
  },
  {
    what: 'the Namespace is deleted',
    change: [drop('Namespace/aicode-prod')],
    code: 'PLATFORM_OBJECT_MISSING',
    at: 'production',
  },
  {
    what: 'nothing bounds the namespace as a whole',
    change: [drop('ResourceQuota/quota')],
    code: 'PLATFORM_OBJECT_MISSING',
    at: 'production',
  },
  {
    what: 'nothing bounds a container without limits',
    change: [drop('LimitRange/limits')],
    code: 'PLATFORM_OBJECT_MISSING',
    at: 'production',
  },
  {
    what: 'an admission policy of the platform lost its binding',
    change: [drop('ValidatingAdmissionPolicyBinding/aicode-prod-deny-pods')],
    code: 'ADMISSION_POLICY_UNBOUND',
    at: 'ValidatingAdmissionPolicy/aicode-prod-deny-pods',
  },
];
