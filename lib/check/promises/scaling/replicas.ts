import { names } from '../../../spec';
import { byName, saidAt } from '../by-name';
import { fieldAt, textOf } from '../../../manifest';
import type { Keeper, ServicePromise } from '../promise';
import type { Service } from '../../../spec';

function statefulSet({ type, name }: Service): Keeper | undefined {
  return type === 'stateful' ? { kind: 'StatefulSet', name } : undefined;
}

/** How many replicas a stateful service has, and the Service that gives each an address. */
export const replicas: ServicePromise = {
  spec: 'scaling',
  kinds: ['StatefulSet'],
  field: 'spec',
  keeper: statefulSet,
  ask: (service) => {
    if (service.type !== 'stateful') return undefined;
    const { name, scaling, calls } = service;
    return {
      replicas: scaling.replicas,
      serviceName: names.headlessService(name),
      // replicas that need each other to become ready must all start
      podManagementPolicy: name in calls.services ? 'Parallel' : undefined,
    };
  },
  read: (body) => ({
    replicas: saidAt(body, 'spec', 'replicas') ?? 1, // Kubernetes' default
    serviceName: saidAt(body, 'spec', 'serviceName'),
    podManagementPolicy: saidAt(body, 'spec', 'podManagementPolicy') ?? 'OrderedReady',
  }),
};

/** The disks that a stateful service keeps, by name of the volume. */
export const claims: ServicePromise = {
  spec: 'volumes',
  kinds: ['StatefulSet'],
  field: 'spec.volumeClaimTemplates',
  keeper: statefulSet,
  ask: ({ volumes }) =>
    Object.fromEntries(
      Object.entries(volumes).flatMap(([name, volume]) =>
        volume.type === 'persistent' ? [[name, { size: volume.size, storageClass: volume.storageClass }]] : [],
      ),
    ),
  read: (body) => {
    const templates = fieldAt(body, 'spec', 'volumeClaimTemplates');
    const named = Array.isArray(templates)
      ? templates.map((claim: unknown) => ({ name: textOf(fieldAt(claim, 'metadata', 'name')), claim }))
      : [];
    return byName(named, 'name', (entry) => ({
      size: saidAt(entry, 'claim', 'spec', 'resources', 'requests', 'storage'),
      storageClass: saidAt(entry, 'claim', 'spec', 'storageClassName'),
    }));
  },
};
