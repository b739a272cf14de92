import { parseQuantity } from '../../kubernetes';
import type { Environment } from '../../spec';

/** Disks of a service, all its replicas together. */
export interface ServiceVolumes {
  readonly service: string;
  readonly gib: number;
}

const gibibyte = 2 ** 30;

/** Persistent volumes by service. Those of replicas that were scaled away stay too, uncounted here. */
export function volumesOf({ services }: Environment): readonly ServiceVolumes[] {
  return Object.values(services).flatMap((service): ServiceVolumes[] => {
    if (service.type !== 'stateful') return [];
    const sizes = Object.values(service.volumes).map((volume) =>
      volume.type === 'persistent' ? (parseQuantity(volume.size) ?? 0) / gibibyte : 0,
    );
    const gib = sizes.reduce((sum, size) => sum + size, 0) * service.scaling.replicas;
    return gib === 0 ? [] : [{ service: service.name, gib }];
  });
}
