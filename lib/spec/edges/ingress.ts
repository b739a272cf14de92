import { addOns } from '../add-ons';
import type { Environment, Service } from '../resolve/platform';
import { portOf } from './egress';
import { tcp, type Edge } from './edge';

type IngressRule = (service: Service, environment: Environment) => readonly Edge[];

/** Load balancers connect from their own subnets: public ones from the public subnets, internal ones from the private. */
const loadBalancer: IngressRule = (service, environment) => {
  if (service.exposure === undefined) return [];
  const { access, port } = service.exposure;
  const { publicSubnets, privateSubnets } = environment.network;
  const cidrs = access === 'public' ? publicSubnets : privateSubnets;
  return [
    { reason: 'load-balancer', peer: { cidrs, except: [] }, ports: [tcp(portOf(environment, service.name, port))] },
  ];
};

const callers: IngressRule = (service, environment) =>
  callersIn(environment.services, service.name).map(({ caller, port }) => ({
    reason: `called-by.${caller}`,
    peer: { service: caller },
    ports: [tcp(portOf(environment, service.name, port))],
  }));

interface Caller {
  readonly caller: string;
  readonly port: string;
}

type Services = Environment['services'];

const callersByCallee = new WeakMap<Services, Map<string, Caller[]>>();

/** Who calls a service. All callers are looked up once: asking every service about every other takes seconds. */
function callersIn(services: Services, callee: string): readonly Caller[] {
  const found = callersByCallee.get(services) ?? indexCallers(services);
  callersByCallee.set(services, found);
  return found.get(callee) ?? [];
}

function indexCallers(services: Services): Map<string, Caller[]> {
  const index = new Map<string, Caller[]>();
  for (const { name: caller, calls } of Object.values(services)) {
    for (const [callee, { port }] of Object.entries(calls.services)) {
      const callers = index.get(callee) ?? [];
      callers.push({ caller, port });
      index.set(callee, callers);
    }
  }
  return index;
}

const metrics: IngressRule = (service, environment) => {
  if (service.type === 'cron' || service.metrics === undefined) return [];
  if (environment.addOns['kube-prometheus-stack'] !== true) return [];
  const { namespace, podLabels = {} } = addOns['kube-prometheus-stack'];
  return [
    {
      reason: 'metrics',
      peer: { namespace, podLabels },
      ports: [tcp(portOf(environment, service.name, service.metrics.port))],
    },
  ];
};

/** What opens a way into a service. Adding one is one entry. */
export const ingressRules: readonly IngressRule[] = [loadBalancer, callers, metrics];
