import { fieldPath } from '../../../../manifest';
import type { ObjectRule } from '../../../rule';
import { doublesOf } from './doubles';
import { namedEntries } from './named-entries';

export const volumeNameTwice: ObjectRule = {
  code: 'VOLUME_NAME_TWICE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the volumes of a pod have different names',
  why: 'The API server refuses a pod of which two volumes have one name. In a custom resource such as a Rollout nobody refuses it until the pods are to be made, and then none is.',
  fix: 'Rename one of the two, and the mounts of it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#volumes'],
  check: ({ pods }) =>
    pods.flatMap(({ spec, path }) =>
      doublesOf(namedEntries(spec['volumes'], fieldPath(path, 'spec.volumes'), 'name')).map(
        ({ name, field, first }) => ({
          field,
          message: 'another volume of the pod has this name',
          found: name,
          fix: `rename this one or ${first}, and its mounts`,
        }),
      ),
    ),
};
