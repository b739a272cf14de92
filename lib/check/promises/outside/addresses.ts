import { fieldAt } from '../../../manifest';
import { names, type Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { Said, ServicePromise } from '../promise';

function hasAddress({ type, ports }: Service): boolean {
  return (type === 'http' || type === 'stateful') && Object.keys(ports).length > 0;
}

/** Where others reach the service: at the ports that its spec says. */
export const address: ServicePromise = {
  spec: 'ports',
  kinds: ['Service'],
  field: 'spec.ports',
  keeper: (service) => (hasAddress(service) ? { kind: 'Service', name: service.name } : undefined),
  ask: ({ ports }) => ({ ...ports }),
  read: (body) => readPorts(fieldAt(body, 'spec', 'ports')),
};

/** Where replicas find each other, before they are ready too. */
export const replicaAddresses: ServicePromise = {
  spec: 'scaling',
  kinds: ['Service'],
  field: 'spec',
  keeper: ({ type, name }) =>
    type === 'stateful' ? { kind: 'Service', name: names.headlessService(name) } : undefined,
  ask: ({ ports }) => ({ clusterIP: 'None', publishNotReadyAddresses: true, ports: { ...ports } }),
  read: (body) => ({
    clusterIP: saidAt(body, 'spec', 'clusterIP'),
    publishNotReadyAddresses: saidAt(body, 'spec', 'publishNotReadyAddresses') ?? false,
    ports: readPorts(fieldAt(body, 'spec', 'ports')),
  }),
};

function readPorts(ports: unknown): Said {
  return byName(ports, 'name', (port) => saidAt(port, 'port'));
}
