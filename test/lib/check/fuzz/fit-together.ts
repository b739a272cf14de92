import type { ServiceValues } from '../../../small-platform';

type Block = { readonly [key: string]: unknown };

/** Takes out what would make nearly every generated service illegal: parts that only fit together by chance. */
export function fitTogether(service: Block): ServiceValues {
  const volumes = Object.entries(blockOf(service['volumes'])).map(([name, volume]) => [name, sized(blockOf(volume))]);
  const known = Object.fromEntries(volumes) as Block;
  return {
    ...service,
    calls: consuming(service),
    volumes: known,
    ...(service['initContainers'] !== undefined && { initContainers: mounting(known, service['initContainers']) }),
    ...(service['sidecars'] !== undefined && { sidecars: mounting(known, service['sidecars']) }),
  } as unknown as ServiceValues;
}

/** What a worker scales on, it consumes. */
function consuming({ calls, scaling }: Block): Block {
  const { name } = blockOf(blockOf(scaling)['queue']);
  if (typeof name !== 'string') return blockOf(calls);
  return { ...blockOf(calls), queues: { ...blockOf(blockOf(calls)['queues']), [name]: ['consume'] } };
}

/** A disk has a size, scratch space a limit. */
function sized({ sizeLimit, ...volume }: Block): Block {
  return volume['type'] === 'persistent' ? { ...volume, size: '1Gi' } : { ...volume, sizeLimit };
}

/** Containers that mount only the volumes that the service has. */
function mounting(volumes: Block, containers: unknown): Block {
  const fitting = Object.entries(blockOf(containers)).map(([name, container]) => {
    const mounts = Object.entries(blockOf(blockOf(container)['mounts'])).filter(([volume]) =>
      Object.hasOwn(volumes, volume),
    );
    return [name, { ...blockOf(container), mounts: Object.fromEntries(mounts) }];
  });
  return Object.fromEntries(fitting) as Block;
}

function blockOf(value: unknown): Block {
  return typeof value === 'object' && value !== null ? (value as Block) : {};
}
