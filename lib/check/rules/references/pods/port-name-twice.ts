import type { ObjectRule } from '../../../rule';
import { doublesOf } from './doubles';
import { portsTogether } from './pod-ports';

export const portNameTwice: ObjectRule = {
  code: 'PORT_NAME_TWICE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the ports of a pod have different names',
  why: 'Within a container the API server refuses two ports of one name. In two containers of a pod it takes them, and Services and probes that say the name get the first one, which may be the wrong process.',
  fix: 'Rename one of the two, and what names it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  check: ({ pods }) =>
    pods.flatMap(portsTogether).flatMap((ports) =>
      doublesOf(ports.flatMap(({ name, field }) => (name ? [{ name, field: `${field}.name` }] : []))).map(
        ({ name, field, first }) => ({
          field,
          message: 'another port of the pod has this name',
          found: name,
          fix: `rename this one, or ${first}`,
        }),
      ),
    ),
};
