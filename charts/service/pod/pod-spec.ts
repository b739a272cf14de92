import type { k8s } from 'cdk8s-plus-28';
import { podLabels } from '../../../lib/bundle';
import type { ServiceInputs } from '../service-inputs';
import { initContainers, mainContainer } from './containers';
import { scheduling } from './scheduling';
import { podSecurity } from './security';
import { podVolumes } from './volumes';

/** The pods of a service, whatever controls them. */
export function podTemplate(inputs: ServiceInputs): k8s.PodTemplateSpec {
  const before = initContainers(inputs);
  return {
    metadata: { labels: podLabels(inputs.labels, inputs.service) },
    spec: {
      ...podBase(inputs),
      containers: [mainContainer(inputs)],
      ...(before.length > 0 && { initContainers: before }),
    },
  };
}

/** What pods of a service and of its migration have in common. */
export function podBase(inputs: ServiceInputs): Omit<k8s.PodSpec, 'containers'> {
  const { service, labels } = inputs;
  return {
    serviceAccountName: service.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false, // thousands of variables that nobody reads
    terminationGracePeriodSeconds: service.terminationGracePeriodSeconds,
    securityContext: podSecurity(service),
    volumes: podVolumes(inputs),
    ...scheduling(service, labels.project),
  };
}
