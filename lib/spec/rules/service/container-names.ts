import type { ServiceRule } from '../rule';

/** Containers of a pod are told apart by name; the service's own is called like the service. */
export const containerNames: ServiceRule = (spec, name) => {
  const extra = [
    ...Object.keys(spec.initContainers).map((container) => ['initContainers', container]),
    ...Object.keys(spec.sidecars).map((container) => ['sidecars', container]),
  ];
  const taken = new Set([name]);
  return extra.flatMap((path) => {
    const container = path[1] ?? '';
    const free = !taken.has(container);
    taken.add(container);
    if (free) return [];
    const message = `another container of the pod is called "${container}"`;
    return [{ code: 'CONTAINER_NAME_TAKEN', path, message, found: container, fix: 'give it another name' }];
  });
};
