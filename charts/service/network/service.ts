import { k8s } from 'cdk8s-plus-28';
import type { Service } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';

/** The address of a service in the cluster. Its ports are the container's own: one number to remember. */
export function clusterService({ name, ports }: Service): k8s.ServiceSpec {
  return { type: 'ClusterIP', selector: selectorLabels(name), ports: servicePorts(ports) };
}

/** The Service behind a StatefulSet: replicas find each other before they are ready. */
export function headlessService(service: Service): k8s.ServiceSpec {
  return { ...clusterService(service), clusterIp: 'None', publishNotReadyAddresses: true };
}

function servicePorts(ports: Service['ports']): k8s.ServicePort[] {
  return Object.entries(ports).map(([name, port]) => ({
    name,
    port,
    targetPort: k8s.IntOrString.fromString(name),
    protocol: 'TCP',
  }));
}
