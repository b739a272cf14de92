import type { EnvironmentRule } from '../../../rule';
import { targetPortsOf } from './service-target-ports';

export const servicePortNumberUndeclared: EnvironmentRule = {
  code: 'SERVICE_PORT_NUMBER_UNDECLARED',
  severity: 'warning',
  scope: 'environment',
  title: 'every target port that a Service gives by number is declared by its pods',
  why: 'A container may listen on a port that it does not declare, so a number that none declares works. But where its pods declare other ports, the number is most often wrong, or was changed in one of two places.',
  fix: "Correct the number, or add it to the container's ports; better, refer to the port by name.",
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check: (facts) =>
    targetPortsOf(facts).flatMap(({ service, port: { targetPort, protocol }, declared, field }) => {
      if (typeof targetPort === 'string' || declared.length === 0) return [];
      if (declared.some((port) => port.port === targetPort && port.protocol === protocol)) return [];
      return {
        object: service.object,
        field,
        message: 'the pods of the Service declare other ports, but not this one',
        found: `${targetPort}/${protocol}`,
        accepted: [...new Set(declared.map((port) => `${port.port}/${port.protocol}`))].join(', '),
        fix: 'name a port that the pods declare, or declare this one',
      };
    }),
};
