import type { RuleCases } from '../../rule-cases';
import { all, pod } from './objects';

const config = (fields: string): string => pod(`dnsConfig: { ${fields} }`);

export const cases: RuleCases = {
  code: 'DNS_CONFIG_INVALID',
  passes: [
    {
      yaml: all(pod('dnsPolicy: None, dnsConfig: { nameservers: [10.0.0.1] }'), config('searches: [a.b, ".", _x.c.]')),
    },
  ],
  fails: [
    {
      yaml: all(
        pod('dnsPolicy: None'),
        config('nameservers: [dns.example.com]'),
        config('nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]'),
        config('searches: [A.b]'),
        config('options: [{ value: "2" }]'),
      ),
      says: [
        'Pod/shop/web spec.dnsConfig.nameservers: dnsPolicy None needs a name server; accepted one to three addresses',
        'Pod/shop/web spec.dnsConfig.nameservers[0]: this is not an IP address; found "dns.example.com"; accepted an IP address such as "10.0.0.1"',
        'Pod/shop/web spec.dnsConfig.nameservers: there are too many; found 4; accepted at most 3',
        'Pod/shop/web spec.dnsConfig.searches[0]: this is not a search domain; found "A.b"; accepted a lower-case DNS name; fix: such as "a.b"',
        'Pod/shop/web spec.dnsConfig.options[0].name: the option has no name',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('dnsPolicy: Default') }],
};
