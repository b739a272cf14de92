import type { ObjectRule } from '../../../rule';
import { doublesOf } from './doubles';
import { portsTogether } from './pod-ports';

export const portTwice: ObjectRule = {
  code: 'PORT_TWICE',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the containers of a pod listen on different ports',
  why: 'The containers of a pod have one network: the second one that binds a port fails to start. Within a container the API server knows ports apart by number and protocol, and refuses doubled ones when they are applied by the server.',
  fix: 'Remove the doubled entry, or let one of the containers listen on another port.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking'],
  check: ({ pods }) =>
    pods.flatMap(portsTogether).flatMap((ports) =>
      doublesOf(
        ports.flatMap(({ number, protocol, field }) =>
          number === undefined ? [] : [{ name: `${number}/${protocol}`, field: `${field}.containerPort` }],
        ),
      ).map(({ name, field, first }) => ({
        field,
        message: 'another port of the pod has this number and protocol',
        found: name,
        fix: `remove this one, or change it or ${first}`,
      })),
    ),
};
