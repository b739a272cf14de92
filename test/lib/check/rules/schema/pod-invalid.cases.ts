import type { RuleCases } from '../../rule-cases';
import { all, container, pod, workload } from './objects';

export const cases: RuleCases = {
  code: 'POD_INVALID',
  passes: [
    {
      yaml: all(
        pod('hostname: web-1, activeDeadlineSeconds: 60, hostAliases: [{ ip: 10.0.0.1, hostnames: [a.b] }]'),
        workload('StatefulSet', '', 'hostname: A_b'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        pod('hostname: web.1'),
        pod('serviceAccountName: Web'),
        pod('priorityClassName: a/b'),
        pod('activeDeadlineSeconds: 0'),
        pod('hostAliases: [{ ip: 10.0.0.300 }]'),
        pod('hostAliases: [{ ip: 10.0.0.1, hostnames: [A_b] }]'),
        pod('readinessGates: [{ conditionType: a b }]'),
        pod('nodeName: a, schedulingGates: [{ name: a }]'),
        pod('os: { name: plan9 }'),
        pod('hostnameOverride: a.b, setHostnameAsFQDN: true'),
      ),
      says: [
        'Pod/shop/web spec.hostname: this is not a DNS label; found "web.1"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "web-1"',
        'Pod/shop/web spec.serviceAccountName: this is not a name of an object; found "Web"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "web"',
        'Pod/shop/web spec.priorityClassName: this is not a name of an object; found "a/b"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "a-b"',
        'Pod/shop/web spec.activeDeadlineSeconds: activeDeadlineSeconds is out of range; found 0; accepted 1 to 2147483647',
        'Pod/shop/web spec.hostAliases[0].ip: this is not an IP address; found "10.0.0.300"; accepted an IP address such as "10.0.0.1"',
        'Pod/shop/web spec.hostAliases[0].hostnames[0]: this is not a host name; found "A_b"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "a-b"',
        'Pod/shop/web spec.readinessGates[0].conditionType: this is not a qualified name; found "a b"; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"; fix: such as "a-b"',
        'Pod/shop/web spec.nodeName: a pod with gates has no node yet; found "a"',
        'Pod/shop/web spec.os.name: this is no operating system; found "plan9"; accepted linux, windows',
        'Pod/shop/web spec.hostnameOverride: a host name cannot be set beside setHostnameAsFQDN; found "a.b"',
      ],
    },
    {
      yaml: pod('terminationGracePeriodSeconds: -1'),
      says: [
        'Pod/shop/web spec.terminationGracePeriodSeconds: terminationGracePeriodSeconds is out of range; found -1; accepted 0 or more',
      ],
    },
  ],
  doesNotApply: [{ yaml: container('workingDir: A_b') }],
};
