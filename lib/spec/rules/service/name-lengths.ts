import { cronJobNameLimit, dnsLabelLimit, serviceName, statefulSetNameLimit } from '../../../kubernetes';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** Names that Kubernetes or a reader would take for something else. */
const reserved = new Set(['default', 'default-deny', 'kubernetes', 'platform', 'argocd', 'all']);

/** A service's name stands in the names of its objects and pods, which must still fit once they are composed. */
export const nameLengths: ServiceRule = (spec, name) => {
  if (reserved.has(name)) {
    const message = `"${name}" is a reserved name`;
    return [
      {
        code: 'NAME_RESERVED',
        path: [],
        message,
        found: name,
        accepted: `none of ${[...reserved].join(', ')}`,
        fix: 'choose another name',
      },
    ];
  }
  if (!serviceName.accepts(name)) {
    const message = 'a Service of this name would be refused';
    return [
      { code: 'NAME_FORM', path: [], message, found: name, accepted: serviceName.accepted, fix: 'choose another name' },
    ];
  }
  const tooLong = namesOf(spec, name).filter(({ text, limit }) => text.length > limit);
  return tooLong.slice(0, 1).map(({ what, text, limit }): Finding => ({
    code: 'NAME_TOO_LONG',
    path: [],
    message: `the name of its ${what} would have ${text.length} characters`,
    found: name,
    accepted: `at most ${limit - (text.length - name.length)} characters`,
    fix: 'choose a shorter name',
  }));
};

interface ComposedName {
  readonly what: string;
  readonly text: string;
  readonly limit: number;
}

/** Names composed from a service's, longest suffix included. */
function namesOf(spec: ServiceSpec, name: string): ComposedName[] {
  const hash = '-00000000';
  return [
    { what: 'Service', text: name, limit: dnsLabelLimit },
    ...(spec.type === 'cron' ? [{ what: 'CronJob', text: name, limit: cronJobNameLimit }] : []),
    // the controller appends a revision hash of 10 to the label of a StatefulSet's pods
    ...(spec.type === 'stateful'
      ? [{ what: 'headless Service', text: `${name}-headless`, limit: statefulSetNameLimit }]
      : []),
    ...(spec.migration ? [{ what: 'migration Job', text: `${name}-migration${hash}`, limit: dnsLabelLimit }] : []),
  ];
}
