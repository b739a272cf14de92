import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { names } from '../../../lib/spec';
import type { ServiceInputs } from '../service-inputs';
import { migrationName } from '../workload/migration-job';
import { ingress, ingressAnnotations } from './ingress';
import { networkPolicy } from './network-policy';
import { clusterService, headlessService } from './service';

/** Adds the service's addresses, the way in from outside, and who may talk to whom. */
export function addNetwork(chart: Chart, inputs: ServiceInputs): void {
  addPolicies(chart, inputs);
  const { service } = inputs;
  const metadata = { name: service.name };
  if (service.type !== 'http' && service.type !== 'stateful') return;
  if (Object.keys(service.ports).length > 0) {
    // an address without ports is refused
    new k8s.KubeService(chart, 'service', { metadata, spec: clusterService(service) });
  }
  if (service.type === 'stateful') {
    new k8s.KubeService(chart, 'headless-service', {
      metadata: { name: names.headlessService(service.name) },
      spec: headlessService(service),
    });
  }
  if (service.exposure) {
    const annotations = ingressAnnotations(service, service.exposure, inputs.loadBalancer);
    new k8s.KubeIngress(chart, 'ingress', {
      metadata: { ...metadata, annotations },
      spec: ingress(service, service.exposure),
    });
  }
}

function addPolicies(chart: Chart, { service, edges, migrationEdges }: ServiceInputs): void {
  const { name } = service;
  new k8s.KubeNetworkPolicy(chart, 'network-policy', {
    metadata: { name },
    spec: networkPolicy(name, edges.ingress, edges.egress),
  });
  if (service.migration === undefined) return;
  const migration = migrationName(name);
  const spec = networkPolicy(migration, [], migrationEdges);
  new k8s.KubeNetworkPolicy(chart, 'migration-network-policy', { metadata: { name: migration }, spec });
}
