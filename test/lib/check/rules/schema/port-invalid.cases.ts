import type { RuleCases } from '../../rule-cases';
import { all, container, object, pod } from './objects';

const ports = (fields: string): string => container(`ports: [{ ${fields} }]`);

export const cases: RuleCases = {
  code: 'PORT_INVALID',
  passes: [
    {
      yaml: all(
        ports('containerPort: 8080, name: http, hostPort: 8080'),
        ports('containerPort: 65535, name: 8080-tcp'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        ports('containerPort: 0'),
        ports('containerPort: 65536'),
        ports('containerPort: 80, name: http_main'),
        ports('containerPort: 80, name: a-name-of-16-chr'),
        ports('containerPort: 80, hostPort: 70000'),
        object(
          'v1',
          'Pod',
          'spec: { hostNetwork: true, containers: [{ name: web, image: web, ports: [{ containerPort: 80, hostPort: 81 }] }] }',
        ),
      ),
      says: [
        'Pod/shop/web spec.containers[0].ports[0].containerPort: containerPort is out of range; found 0; accepted 1 to 65535',
        'Pod/shop/web spec.containers[0].ports[0].containerPort: containerPort is out of range; found 65536; accepted 1 to 65535',
        'Pod/shop/web spec.containers[0].ports[0].name: this is not a name for a port; found "http_main"; accepted lower-case letters, digits and single "-" between them, at least one letter, at most 15 characters; fix: such as "http-main"',
        'Pod/shop/web spec.containers[0].ports[0].name: this is not a name for a port; found "a-name-of-16-chr"; accepted lower-case letters, digits and single "-" between them, at least one letter, at most 15 characters',
        'Pod/shop/web spec.containers[0].ports[0].hostPort: hostPort is out of range; found 70000; accepted 0 to 65535',
        'Pod/shop/web spec.containers[0].ports[0].hostPort: with hostNetwork both ports are the same; found 81; accepted 80',
      ],
    },
    {
      yaml: ports('containerPort: 80, hostIP: 10.0.0.256'),
      says: [
        'Pod/shop/web spec.containers[0].ports[0].hostIP: this is not an IP address; found "10.0.0.256"; accepted an IP address such as "10.0.0.1"',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('hostname: web-1') }],
};
