import { fieldAt, textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

const handlers = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];
const places = handlers.flatMap((handler) => ['httpGet', 'tcpSocket'].map((action) => [...handler, action, 'host']));

/** The kubelet asks from the node, behind every network policy. */
export const probeHostSet: PolicyStatement = {
  code: 'PROBE_HOST_SET',
  severity: 'error',
  title: 'probes and lifecycle handlers ask the pod itself',
  why: 'The kubelet sends probes and HTTP handlers from the node. With a host of their own they reach addresses that the pod must not, such as the metadata of the instance, and say nothing about the pod.',
  fix: 'remove host; the address of the pod is the default',
  sources: [`${podSecurityBaseline} (since 1.34)`, 'https://issue.k8s.io/99425'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) =>
    places.flatMap((place) => {
      const host = textOf(fieldAt(fields, ...place)) ?? '';
      if (host === '') return [];
      return [
        {
          field: `${path}.${place.join('.')}`,
          message: 'the kubelet asks another host than the pod',
          found: host,
          fix: 'remove it',
        },
      ];
    }),
  ),
  cel: {
    expression: `variables.containers.all(c, ${places.map((place) => `c.?${place.join('.')}.orValue('') == ''`).join(' && ')})`,
    message: 'probes and lifecycle handlers may not set host',
  },
};
