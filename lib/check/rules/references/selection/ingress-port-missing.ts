import { didYouMean, oneOf } from '../../../../problem';
import type { EnvironmentRule } from '../../../rule';
import { referencesTo } from '../lookup/references-to';
import { serviceIndexOf } from '../lookup/service-index';

export const ingressPortMissing: EnvironmentRule = {
  code: 'INGRESS_PORT_MISSING',
  severity: 'error',
  scope: 'environment',
  title: 'every port that an Ingress or a route sends to is a port of the Service',
  why: 'An Ingress names a port of the Service, not of the container. Where the Service has none of that name or number, the route answers with 503, and the AWS load balancer controller stops updating every Ingress of the same group.',
  fix: 'Name a port that the Service has.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressBackend'],
  check(facts) {
    const find = serviceIndexOf(facts);
    return referencesTo(facts, 'Service').flatMap(({ object, to, port }) => {
      const service = port && find(to);
      if (!port || !service || (service.type === 'ExternalName' && service.ports.length === 0)) return [];
      if (service.ports.some((one) => one.name === port.port || one.port === port.port)) return [];
      const names = service.ports.flatMap(({ name }) => name ?? []);
      const numbers = service.ports.map((one) => String(one.port));
      return {
        object,
        field: port.field,
        message: `Service ${to.name} has no such port`,
        found: String(port.port),
        accepted: oneOf([...names, ...numbers]),
        fix: didYouMean(String(port.port), names) ?? 'name a port of the Service',
      };
    });
  },
};
