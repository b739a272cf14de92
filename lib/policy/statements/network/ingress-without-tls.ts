import { fieldAt, listOf, type KubernetesObject } from '../../../manifest';
import { ingress } from '../../kinds';
import { annotationsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const certificate = 'alb.ingress.kubernetes.io/certificate-arn';
const ports = 'alb.ingress.kubernetes.io/listen-ports';

/** Without TLS everybody on the way reads along. */
export const ingressWithoutTls: PolicyStatement = {
  code: 'INGRESS_WITHOUT_TLS',
  severity: 'error',
  title: 'every Ingress is served by TLS',
  why: 'Over plain HTTP passwords, cookies and answers can be read and changed by everybody on the way. Internal traffic crosses networks that others share as well.',
  fix: 'list the hosts in spec.tls, or name a certificate to the load balancer; listen on HTTPS',
  sources: ['Polaris tlsSettingsMissing', 'kubescape C-0263', 'Kyverno require-ingress-https'],
  subject: [ingress],
  check: ({ body }) => [...certificateMissing(body), ...plainPorts(body)],
  cel: {
    expression:
      `(size(object.spec.?tls.orValue([])) > 0 || object.metadata.?annotations[?'${certificate}'].orValue('') != '') && ` +
      `object.metadata.?annotations[?'${ports}'].orValue('HTTPS').contains('HTTPS')`,
    message: 'an Ingress must be served by TLS',
  },
};

function certificateMissing(body: KubernetesObject): ReturnType<PolicyStatement['check']> {
  const listed = listOf(fieldAt(body, 'spec', 'tls')).length > 0;
  if (listed || (annotationsOf(body)[certificate] ?? '') !== '') return [];
  return [
    {
      field: 'spec.tls',
      message: 'nothing says which certificate serves the Ingress',
      accepted: `tls with the hosts, or the annotation ${certificate}`,
      fix: 'list the hosts in spec.tls',
    },
  ];
}

function plainPorts(body: KubernetesObject): ReturnType<PolicyStatement['check']> {
  const listening = annotationsOf(body)[ports];
  if (listening === undefined || listening.includes('HTTPS')) return [];
  return [
    {
      field: `metadata.annotations["${ports}"]`,
      message: 'the load balancer listens on plain HTTP only',
      found: listening,
      accepted: '[{"HTTP":80},{"HTTPS":443}]',
      fix: 'listen on HTTPS too',
    },
  ];
}
