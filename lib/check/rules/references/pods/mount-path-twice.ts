import { containersOf, fieldPath } from '../../../../manifest';
import type { ObjectRule } from '../../../rule';
import { doublesOf } from './doubles';
import { namedEntries } from './named-entries';

export const mountPathTwice: ObjectRule = {
  code: 'MOUNT_PATH_TWICE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the mounts of a container have different paths',
  why: 'The API server refuses a container that mounts two volumes at one path, since one would hide the other.',
  fix: 'Mount one of the two elsewhere, or remove it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#volumes-1'],
  check: ({ pods }) =>
    pods.flatMap(containersOf).flatMap(({ fields, path }) =>
      doublesOf(namedEntries(fields['volumeMounts'], fieldPath(path, 'volumeMounts'), 'mountPath')).map(
        ({ name, field, first }) => ({
          field,
          message: 'another mount of the container has this path',
          found: name,
          fix: `mount one of the two elsewhere; the other is ${first}`,
        }),
      ),
    ),
};
