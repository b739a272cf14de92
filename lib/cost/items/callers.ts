import type { Environment } from '../../spec';

/** Services that use a bucket or a queue: it is theirs, in equal parts. */
export function callersOf({ services }: Environment, kind: 'buckets' | 'queues', name: string): readonly string[] {
  return Object.values(services)
    .filter(({ calls }) => Object.hasOwn(calls[kind], name))
    .map((service) => service.name);
}
