import { labelsSelector } from '../../../facts';
import type { SpecRule } from '../../../rule';
import { podIndexOf } from '../../references/lookup/pod-index';

const family = 'services/';

export const serviceSelectsOthers: SpecRule = {
  code: 'SERVICE_SELECTS_OTHERS',
  scope: 'spec',
  severity: 'error',
  title: 'the Service of a service sends to its own pods only',
  why:
    'Whoever calls the service gets answers of another one, now and then where both are selected, always where only the ' +
    'other one is. Network policies and probes do not find it: the pods are healthy.',
  fix: 'Select by labels that only the pods of the service have, such as app.kubernetes.io/name.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  check({ facts }) {
    const index = podIndexOf(facts);
    return facts.services.flatMap(({ object, selector = {} }) => {
      const labels = Object.entries(selector);
      if (!object.bundle.startsWith(family) || labels.length === 0) return [];
      const selected = index.select(labelsSelector(selector), object.namespace);
      const other = selected.find((workload) => workload.object.bundle !== object.bundle)?.object;
      if (other === undefined) return [];
      return {
        object,
        field: 'spec.selector',
        message: `sends to the pods of ${other.kind} ${other.name}, which is of ${other.bundle}`,
        found: labels.map(([key, value]) => `${key}=${value}`).join(', '),
        accepted: `labels that only pods of ${object.bundle} have`,
        fix: 'select by a label that the other pods do not have',
      };
    });
  },
};
