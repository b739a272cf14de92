import { didYouMean, oneOf } from '../../../../problem';
import type { EnvironmentRule } from '../../../rule';
import { targetPortsOf } from './service-target-ports';

export const servicePortNameUnknown: EnvironmentRule = {
  code: 'SERVICE_PORT_NAME_UNKNOWN',
  severity: 'error',
  scope: 'environment',
  title: 'every named target port of a Service is a port of its pods',
  why: 'A target port is looked up by name and protocol among the ports of the pods. Where no container declares it, the Service has no endpoints on that port, and nothing reports it.',
  fix: "Correct the name, or add it to the container's ports with the same protocol.",
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check: (facts) =>
    targetPortsOf(facts).flatMap(({ service, port: { targetPort, protocol }, declared, field }) => {
      if (typeof targetPort === 'number' || /^\d*$/.test(targetPort)) return []; // the schema refuses numbers in quotes
      const names = [...new Set(declared.flatMap((port) => (port.protocol === protocol && port.name) || []))];
      if (names.includes(targetPort)) return [];
      return {
        object: service.object,
        field,
        message: `no pod of the Service has a ${protocol} port of this name`,
        found: targetPort,
        accepted: oneOf(names),
        fix: didYouMean(targetPort, names) ?? `name a port of the container "${targetPort}"`,
      };
    }),
};
