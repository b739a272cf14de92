import type { EnvironmentRule } from '../../../rule';
import { referencesTo } from '../lookup/references-to';
import { serviceIndexOf } from '../lookup/service-index';

export const statefulSetServiceNotHeadless: EnvironmentRule = {
  code: 'STATEFUL_SET_SERVICE_NOT_HEADLESS',
  severity: 'warning',
  scope: 'environment',
  title: 'the Service that gives a StatefulSet its names is headless',
  why: 'The pods of a StatefulSet get names of their own in DNS, such as db-0.db, from a headless Service only. Through any other Service its members cannot reach one another by name. The field cannot be changed later.',
  fix: 'Name a Service with `clusterIP: None`; a second one with a cluster IP may serve the clients.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  check(facts) {
    const find = serviceIndexOf(facts);
    return referencesTo(facts, 'Service').flatMap(({ object, to, field }) => {
      const service = object.kind === 'StatefulSet' ? find(to) : undefined;
      if (service === undefined || service.isHeadless) return [];
      return {
        object,
        field,
        message: `Service ${to.name} is not headless`,
        found: to.name,
        accepted: 'a Service with clusterIP: None',
        fix: 'add a headless Service and name it here, or set clusterIP: None',
      };
    });
  },
};
