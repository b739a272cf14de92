import { labelsSelector } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { selectsNothing } from './selects-nothing';

export const serviceSelectsNothing: EnvironmentRule = {
  code: 'SERVICE_SELECTS_NOTHING',
  severity: 'error',
  scope: 'environment',
  title: 'every selector of a Service matches pods',
  why: 'A Service whose selector matches no pod has no endpoints: whoever calls it gets a refused connection, and nothing in the cluster reports it. Services of kube-system are not judged, nor are those whose pods an operator makes for a custom resource among the objects.',
  fix: 'Select the labels that the pods have, in the namespace that they are in.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  check: (facts) =>
    selectsNothing(
      facts,
      facts.services.flatMap(({ object, selector = {}, type }) => {
        if (type === 'ExternalName' || Object.keys(selector).length === 0) return [];
        return { object, field: 'spec.selector', selector: labelsSelector(selector), namespace: object.namespace };
      }),
    ),
};
