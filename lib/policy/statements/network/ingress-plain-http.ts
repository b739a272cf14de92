import { ingress } from '../../kinds';
import { annotationsOf } from '../../metadata';
import { isPublicIngress, isPublicIngressCel } from '../../network/public-ingress';
import type { PolicyStatement } from '../../statement';

const ports = 'alb.ingress.kubernetes.io/listen-ports';
const albRedirect = 'alb.ingress.kubernetes.io/ssl-redirect';
const nginxRedirect = 'nginx.ingress.kubernetes.io/ssl-redirect';

/** A browser's first request often goes to port 80. */
export const ingressPlainHttp: PolicyStatement = {
  code: 'INGRESS_PLAIN_HTTP',
  severity: 'warning',
  title: 'a public Ingress sends plain HTTP on to HTTPS',
  why: 'Where port 80 answers by itself, old links and typed addresses stay unencrypted, cookies with them, though a certificate is there.',
  fix: 'set alb.ingress.kubernetes.io/ssl-redirect to 443, or remove the nginx annotation that switches the redirect off',
  sources: ['OWASP Transport Layer Security Cheat Sheet'],
  subject: [ingress],
  check: ({ body }) => {
    const annotations = annotationsOf(body);
    const answers = (annotations[ports] ?? '').includes('"HTTP"') && annotations[albRedirect] === undefined;
    const switchedOff = annotations[nginxRedirect] === 'false';
    if (!isPublicIngress(body) || (!answers && !switchedOff)) return [];
    return [
      {
        field: `metadata.annotations["${answers ? albRedirect : nginxRedirect}"]`,
        message: 'plain HTTP is answered, not redirected',
        fix: answers ? 'set it to 443' : 'remove it',
      },
    ];
  },
  cel: {
    expression: `!${isPublicIngressCel} || ((!object.metadata.?annotations[?'${ports}'].orValue('').contains('"HTTP"') || object.metadata.?annotations[?'${albRedirect}'].hasValue()) && object.metadata.?annotations[?'${nginxRedirect}'].orValue('') != 'false')`,
    message: 'a public Ingress must redirect plain HTTP',
  },
};
