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
  Object.values(environment.services).flatMap(({ name, calls }) => {
    const call = Object.hasOwn(calls.services, service.name) ? calls.services[service.name] : undefined;
    if (call === undefined) return [];
    return [
      {
        reason: `called-by.${name}`,
        peer: { service: name },
        ports: [tcp(portOf(environment, service.name, call.port))],
      },
    ];
  });

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
