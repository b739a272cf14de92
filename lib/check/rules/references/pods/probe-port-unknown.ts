import { containersOf, fieldAt, fieldPath, listOf, textOf, type PodContainer } from '../../../../manifest';
import { didYouMean, oneOf, type Violation } from '../../../../problem';
import type { ObjectRule } from '../../../rule';

const handlers = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

const actions = ['httpGet', 'tcpSocket'] as const;

export const probePortUnknown: ObjectRule = {
  code: 'PROBE_PORT_UNKNOWN',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'every port that a probe or a lifecycle hook names is a port of its container',
  why: 'A probe finds a named port only among the ports of its own container. One that is not there fails each time: the container is restarted again and again, or never gets any traffic. The API server does not look.',
  fix: "Correct the name, add it to the container's ports, or write the number.",
  sources: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes',
  ],
  check: ({ pods }) => pods.flatMap(containersOf).flatMap(violationsIn),
};

function violationsIn({ fields, path }: PodContainer): readonly Violation[] {
  return handlers.flatMap((handler) => {
    const value = fieldAt(fields, ...handler);
    if (value === undefined) return [];
    return actions.flatMap((action) => {
      const port = textOf(fieldAt(value, action, 'port'));
      if (port === undefined || /^\d*$/.test(port)) return []; // the schema refuses numbers in quotes
      const names = listOf(fields['ports']).flatMap((declared) => textOf(fieldAt(declared, 'name')) ?? []);
      if (names.includes(port)) return [];
      return {
        field: fieldPath(path, ...handler, action, 'port'),
        message: 'the container has no port of this name',
        found: port,
        accepted: oneOf(names),
        fix: didYouMean(port, names) ?? `name a port of the container "${port}", or write the number`,
      };
    });
  });
}
