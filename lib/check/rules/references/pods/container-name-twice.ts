import { containersOf, fieldPath, textOf } from '../../../../manifest';
import type { ObjectRule } from '../../../rule';
import { doublesOf } from './doubles';

export const containerNameTwice: ObjectRule = {
  code: 'CONTAINER_NAME_TWICE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the containers of a pod have different names',
  why: 'The API server refuses a pod of which two containers, init and sidecar containers included, have one name. In a custom resource such as a Rollout nobody refuses it until the pods are to be made, and then none is.',
  fix: 'Rename one of the two.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container'],
  check: ({ pods }) =>
    pods.flatMap((pod) => {
      const names = containersOf(pod).flatMap(({ fields, path }) => {
        const name = textOf(fields['name']);
        return name === undefined ? [] : [{ name, field: fieldPath(path, 'name') }];
      });
      return doublesOf(names).map(({ name, field, first }) => ({
        field,
        message: 'another container of the pod has this name',
        found: name,
        fix: `rename this one, or that of ${first}`,
      }));
    }),
};
