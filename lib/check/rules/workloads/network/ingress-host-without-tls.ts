import { fieldAt, listOf, scalarsOf, textOf, textsOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

const certificate = 'alb.ingress.kubernetes.io/certificate-arn';

export const ingressHostWithoutTls = ofKind(
  {
    code: 'INGRESS_HOST_WITHOUT_TLS',
    severity: 'warning',
    title: 'an Ingress with TLS lists each of its hosts there',
    why:
      'A host that no tls entry lists is served with the certificate of somebody else, or by plain HTTP, though the ' +
      'Ingress looks as if it had TLS. INGRESS_WITHOUT_TLS reports an Ingress without any.',
    fix: 'Add the host to spec.tls.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  },
  ['networking.k8s.io/Ingress'],
  (body) => {
    const tls = listOf(fieldAt(body, 'spec', 'tls'));
    if (tls.length === 0 || textsOf(body.metadata.annotations)[certificate] !== undefined) return [];
    const covered = new Set(tls.flatMap((entry) => scalarsOf(fieldAt(entry, 'hosts'))));
    return listOf(fieldAt(body, 'spec', 'rules')).flatMap((rule, index) => {
      const host = textOf(fieldAt(rule, 'host'));
      if (host === undefined || covered.has(host) || covered.has(host.replace(/^[^.]+/, '*'))) return [];
      return [
        {
          field: `spec.rules[${index}].host`,
          message: 'no tls entry lists this host',
          found: host,
          accepted: [...covered].join(', ') || 'no host is listed',
          fix: `add "${host}" to spec.tls`,
        },
      ];
    });
  },
);
