import type { ObjectRule } from '../../../rule';
import { mountsOf, volumesOf } from './pod-volumes';

export const volumeNotMounted: ObjectRule = {
  code: 'VOLUME_NOT_MOUNTED',
  severity: 'warning',
  scope: 'object',
  about: 'pods',
  title: 'every volume that a pod declares is mounted by a container',
  why: 'A volume that no container mounts is made for nothing: a claim costs money, a ConfigMap that is missing keeps the pod from starting, and most often a mount was forgotten or names another volume.',
  fix: 'Mount the volume, or remove it.',
  check: ({ body, pods }) =>
    pods.flatMap((pod) => {
      const volumes = volumesOf(body, pod);
      if (volumes.length === 0) return [];
      const mounted = new Set(mountsOf(pod).map(({ name }) => name));
      return volumes
        .filter(({ name }) => !mounted.has(name))
        .map(({ name, field }) => ({
          field,
          message: 'no container mounts this volume',
          found: name,
          fix: 'mount it, or remove it',
        }));
    }),
};
