import type { Facts, NetworkPort, WorkloadFact } from '../../../facts';
import { namespaceOf } from './pod-index';

export interface PodPort {
  readonly port: number;
  readonly protocol: string;
}

/** The number behind the name of a container's port; undefined where no container that goes on running has it. */
export function portNamed({ containers }: WorkloadFact, name: string, protocol: string): number | undefined {
  return containers
    .filter(({ list, isSidecar }) => list === 'containers' || isSidecar)
    .flatMap(({ ports }) => ports)
    .find((port) => port.name === name && port.protocol === protocol)?.port;
}

/** Whether some container of the pods declares that it listens on a port. */
export function listensOn({ containers }: WorkloadFact, { port, protocol }: PodPort): boolean {
  return containers.some(({ ports }) => ports.some((own) => own.port === port && own.protocol === protocol));
}

/** Whether a port of a rule is the given one; a name is looked up in the pods that receive the connection. */
export function isPort(rule: NetworkPort, wanted: PodPort, receiver: WorkloadFact | undefined): boolean {
  if (rule.protocol !== wanted.protocol) return false;
  if (rule.port === undefined) return true;
  if (typeof rule.port === 'string') {
    return receiver !== undefined && portNamed(receiver, rule.port, rule.protocol) === wanted.port;
  }
  return wanted.port >= rule.port && wanted.port <= (rule.endPort ?? rule.port);
}

/** Which port of its pods a connection to a port of a Service reaches; without such a Service, the port itself. */
export function servicePortReader(
  facts: Facts,
): (receiver: WorkloadFact, name: string, wanted: PodPort) => PodPort | undefined {
  const services = new Map(
    facts.services.map((service) => [`${namespaceOf(service)}/${service.object.name}`, service]),
  );
  return (receiver, name, wanted) => {
    const service = services.get(`${namespaceOf(receiver)}/${name}`);
    const found = service?.ports.find(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol);
    const target = found?.targetPort ?? wanted.port;
    const port = typeof target === 'number' ? target : portNamed(receiver, target, wanted.protocol);
    return port === undefined ? undefined : { port, protocol: wanted.protocol };
  };
}
