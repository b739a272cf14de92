import { containersOf, fieldAt } from '../../../manifest';
import type { Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { PodPromise, Said } from '../promise';

/** What the service itself and a container beside it have in common. */
export type ContainerSpec = Pick<Service, 'image' | 'resources'> & Partial<Pick<Service, 'command' | 'args' | 'ports'>>;

interface ContainerPromise {
  /** Field of the service, and of a container beside it. */
  readonly spec: string;
  readonly ask: (container: ContainerSpec) => Said;
  readonly read: (container: unknown) => Said;
}

const each: readonly ContainerPromise[] = [
  { spec: 'image', ask: ({ image }) => image, read: (container) => saidAt(container, 'image') },
  { spec: 'command', ask: ({ command }) => command, read: (container) => saidAt(container, 'command') },
  { spec: 'args', ask: ({ args }) => args, read: (container) => saidAt(container, 'args') },
  {
    spec: 'ports',
    ask: ({ ports }) => ({ ...ports }),
    read: (container) => byName(fieldAt(container, 'ports'), 'name', (port) => saidAt(port, 'containerPort')),
  },
  {
    spec: 'resources',
    ask: ({ resources: { requests, limits } }) => ({
      requests: amounts(requests),
      limits: amounts({ ...limits, cpu: limits.cpu === 'none' ? undefined : limits.cpu }),
    }),
    read: (container) => ({
      requests: saidAt(container, 'resources', 'requests'),
      limits: saidAt(container, 'resources', 'limits'),
    }),
  },
];

/** What every container runs, where it listens and what it may use; those beside the service too. */
export const containers: readonly PodPromise[] = ofContainers((service) => ({
  ...service.sidecars,
  ...service.initContainers,
  [service.name]: service,
}));

/** The same of the containers that a service has somewhere, by name. */
export function ofContainers(
  pick: (service: Service) => { readonly [name: string]: ContainerSpec },
): readonly PodPromise[] {
  return each.map(({ spec, ask, read }) => ({
    spec,
    field: 'spec.containers',
    ask: (service) =>
      Object.fromEntries(Object.entries(pick(service)).map(([name, container]) => [name, ask(container)])),
    read: (pod) => {
      const all = containersOf(pod).map(({ fields }) => fields);
      return byName(all, 'name', read);
    },
  }));
}

interface Amounts {
  readonly cpu: string | undefined;
  readonly memory: string;
  readonly ephemeralStorage: string;
}

function amounts({ ephemeralStorage, ...others }: Amounts): Said {
  return { ...others, 'ephemeral-storage': ephemeralStorage };
}
