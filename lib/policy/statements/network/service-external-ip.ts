import { fieldAt, listOf } from '../../../manifest';
import { service } from '../../kinds';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

/** CVE-2020-8554: a Service may claim any address. */
export const serviceExternalIp: PolicyStatement = {
  code: 'SERVICE_EXTERNAL_IP',
  severity: 'error',
  title: 'no Service claims addresses of others',
  why: 'With externalIPs a Service takes the traffic of the whole cluster to any address that it lists, such as a name server or an API of the cloud (CVE-2020-8554). Nobody checks whom the address belongs to.',
  fix: 'remove spec.externalIPs; use an Ingress or a load balancer',
  sources: ['CVE-2020-8554', 'Trivy KSV-0108', 'Kyverno restrict-external-ips'],
  subject: [service],
  check: ({ body }) => {
    const addresses = listOf(fieldAt(body, 'spec', 'externalIPs'));
    if (addresses.length === 0) return [];
    return [
      {
        field: 'spec.externalIPs',
        message: 'the Service takes traffic to addresses of others',
        found: addresses.map(printValue).join(', '),
        fix: 'remove it',
      },
    ];
  },
  cel: {
    expression: 'size(object.spec.?externalIPs.orValue([])) == 0',
    message: 'externalIPs are not allowed',
  },
};
