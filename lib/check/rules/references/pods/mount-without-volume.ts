import { didYouMean, oneOf } from '../../../../problem';
import type { ObjectRule } from '../../../rule';
import { mountsOf, volumesOf } from './pod-volumes';

export const mountWithoutVolume: ObjectRule = {
  code: 'MOUNT_WITHOUT_VOLUME',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'every mount is of a volume that the pod declares',
  why: 'The API server refuses a pod that mounts a volume which it does not declare. In a custom resource such as a Rollout nobody refuses it until the pods are to be made, and then none is.',
  fix: 'Correct the name, or declare the volume.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#how-volumes-work'],
  check: ({ body, pods }) =>
    pods.flatMap((pod) => {
      const mounts = mountsOf(pod);
      if (mounts.length === 0) return [];
      const volumes = new Set(volumesOf(body, pod).map(({ name }) => name));
      return mounts
        .filter(({ name }) => !volumes.has(name))
        .map(({ name, field }) => ({
          field,
          message: 'the pod declares no volume of this name',
          found: name,
          accepted: oneOf([...volumes]),
          fix: didYouMean(name, [...volumes]) ?? `declare a volume "${name}", or remove the mount`,
        }));
    }),
};
