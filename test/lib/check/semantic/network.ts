import { drop, set, unset } from './edits';
import type { ObjectFault } from './fault';

const labels = (name: string): object => ({ 'app.kubernetes.io/instance': name, 'app.kubernetes.io/name': name });
const podsOf = (name: string): object => ({ podSelector: { matchLabels: labels(name) } });

/** Connections that the spec has and the network refuses, and the reverse. */
export const networkFaults: readonly ObjectFault[] = [
  {
    what: 'a caller cannot get out to a service that it calls',
    change: [unset('NetworkPolicy/api', 'spec.egress.1')],
    code: 'CALL_NOT_OPEN',
    at: 'production.services.api.calls.services.search',
  },
  {
    what: 'a service does not let its caller in',
    change: [unset('NetworkPolicy/timeline', 'spec.ingress.0')],
    code: 'CALL_NOT_OPEN',
    at: 'production.services.api.calls.services.timeline',
  },
  {
    what: 'a swapped port: the caller goes out to another than the callee listens on',
    change: [set('NetworkPolicy/api', 'spec.egress.2.ports.0.port', 8081)],
    code: 'CALL_NOT_OPEN',
    at: 'production.services.api.calls.services.timeline',
  },
  {
    what: 'a container listens on another port than its network policy opens',
    change: [set('Deployment/timeline', 'spec.template.spec.containers.0.ports.0.containerPort', 8090)],
    code: 'CALL_NOT_OPEN',
    at: 'Deployment/timeline',
  },
  {
    what: 'the database lies in other subnets than those that are open',
    change: [set('NetworkPolicy/worker', 'spec.egress.1.to', [{ ipBlock: { cidr: '10.0.31.0/24' } }])],
    code: 'CALL_NOT_OPEN',
    at: 'production.services.worker.calls.stores.postgresql',
  },
  {
    what: 'names cannot be resolved',
    change: [unset('NetworkPolicy/web', 'spec.egress.0')],
    code: 'CALL_NOT_OPEN',
    at: 'Deployment/web',
  },
  {
    what: 'the load balancer cannot reach the pods',
    change: [unset('NetworkPolicy/web', 'spec.ingress.0')],
    code: 'CALL_NOT_OPEN',
    at: 'production.services.web.exposure',
  },
  {
    what: 'a database port is swapped with that of the cache',
    change: [set('NetworkPolicy/timeline', 'spec.egress.1.ports.0.port', 6379)],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/timeline',
  },
  {
    what: 'a policy is widened to everybody',
    change: [unset('NetworkPolicy/search', 'spec.ingress.0.from')],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/search',
  },
  {
    what: 'a policy lets everybody in on every port',
    change: [set('NetworkPolicy/search', 'spec.ingress.0', {})],
    code: 'INGRESS_UNLIMITED',
    at: 'NetworkPolicy/search',
  },
  {
    what: 'a policy is widened from one service to the namespace',
    change: [set('NetworkPolicy/timeline', 'spec.ingress.0.from.0', { podSelector: {} })],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/timeline',
  },
  {
    what: 'a service that calls nobody there may reach another',
    change: [set('NetworkPolicy/timeline', 'spec.ingress.0.from.1', podsOf('worker'))],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/timeline',
  },
  {
    what: 'all ports of a caller are open',
    change: [unset('NetworkPolicy/api', 'spec.ingress.1.ports')],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/api',
  },
  {
    what: 'the way to the internet leads to private addresses too',
    change: [unset('NetworkPolicy/worker', 'spec.egress.3.to.0.ipBlock.except')],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/worker',
  },
  {
    what: 'the way to the internet is open on every port',
    change: [unset('NetworkPolicy/worker', 'spec.egress.3.ports')],
    code: 'EGRESS_UNLIMITED',
    at: 'NetworkPolicy/worker',
  },
  {
    what: 'a service without callers opens a way into it',
    change: [set('NetworkPolicy/nightly-report', 'spec.ingress', [{ from: [podsOf('api')], ports: [{ port: 8080 }] }])],
    code: 'OPENING_UNEXPLAINED',
    at: 'NetworkPolicy/nightly-report',
  },
  {
    what: 'nothing isolates the pods of a service',
    change: [drop('NetworkPolicy/default-deny'), drop('NetworkPolicy/web')],
    code: 'POD_NOT_ISOLATED',
    at: 'Deployment/web',
  },
  {
    what: 'what goes out is not restricted',
    change: [
      drop('NetworkPolicy/default-deny'),
      set('NetworkPolicy/worker', 'spec.policyTypes', ['Ingress']),
      unset('NetworkPolicy/worker', 'spec.egress'),
    ],
    code: 'POD_NOT_ISOLATED',
    at: 'Deployment/worker',
  },
];
