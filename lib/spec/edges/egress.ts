import { privateRanges } from '../../kubernetes';
import { addOns } from '../add-ons';
import type { Environment, Service } from '../resolve/platform';
import { tcp, udp, type Edge, type Peer } from './edge';

type EgressRule = (service: Service, environment: Environment) => readonly Edge[];

/** Everything outside private addresses. */
const internet: Peer = { cidrs: ['0.0.0.0/0'], except: privateRanges };

/** Labels of the cluster's DNS on EKS, as on any cluster that kubeadm makes. */
const dns: EgressRule = () => [
  {
    reason: 'dns',
    peer: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
    ports: [udp(53), tcp(53)],
  },
];

const services: EgressRule = ({ calls }, environment) =>
  Object.entries(calls.services).map(([name, { port }]) => ({
    reason: `calls.services.${name}`,
    peer: { service: name },
    ports: [tcp(portOf(environment, name, port))],
  }));

/** Stores have no fixed address: AWS places them in the database subnets. */
const stores: EgressRule = ({ calls }, { stores: all, network }) =>
  Object.entries(all).flatMap(([name, { port }]) =>
    Object.hasOwn(calls.stores, name)
      ? [{ reason: `calls.stores.${name}`, peer: { cidrs: network.databaseSubnets, except: [] }, ports: [tcp(port)] }]
      : [],
  );

/** The agent that hands out credentials, at its link-local address (EKS Pod Identity). */
const podIdentity: EgressRule = (service) =>
  usesCloud(service)
    ? [{ reason: 'pod-identity', peer: { cidrs: ['169.254.170.23/32'], except: [] }, ports: [tcp(80)] }]
    : [];

const cloudApis: EgressRule = (service) =>
  usesCloud(service) ? [{ reason: 'aws-apis', peer: internet, ports: [tcp(443)] }] : [];

/** A network policy knows addresses, not names: a named host opens its port to the whole internet. */
const hosts: EgressRule = ({ calls }) =>
  Object.entries(calls.hosts).map(([name, { port }]) => ({
    reason: `calls.hosts.${name}`,
    peer: internet,
    ports: [tcp(port)],
  }));

const traces: EgressRule = (_service, environment) => {
  if (environment.addOns['opentelemetry-collector'] !== true) return [];
  const { namespace, podLabels = {}, ports = {} } = addOns['opentelemetry-collector'];
  return [{ reason: 'traces', peer: { namespace, podLabels }, ports: Object.values(ports).map(tcp) }];
};

/** What opens a way out of a service. Adding one is one entry. */
export const egressRules: readonly EgressRule[] = [dns, services, stores, podIdentity, cloudApis, hosts, traces];

/** What a migration needs: all that its service may reach but other services and traces. */
export const migrationEgressRules: readonly EgressRule[] = [dns, stores, podIdentity, cloudApis, hosts];

/** Whether a service has permissions in AWS, and so needs credentials and the APIs. */
export function usesCloud({ calls }: Service): boolean {
  return [calls.buckets, calls.queues, calls.parameters].some((kind) => Object.keys(kind).length > 0);
}

/** The number of a service's port. */
export function portOf({ services: all }: Environment, service: string, port: string): number {
  const number = all[service]?.ports[port];
  if (number === undefined) throw new Error(`service "${service}" has no port "${port}", though the rules let it pass`);
  return number;
}
