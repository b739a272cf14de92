import { labelsSelector, type Facts, type PortFact, type ServiceFact, type ServicePortFact } from '../../../facts';
import { podIndexOf } from '../lookup/pod-index';

/** A port of a Service, and the ports that the pods behind it declare. */
export interface TargetPort {
  readonly service: ServiceFact;
  readonly port: ServicePortFact;
  readonly field: string;
  readonly declared: readonly PortFact[];
}

/** Every port of the Services that have pods. */
export function targetPortsOf(facts: Facts): readonly TargetPort[] {
  const index = podIndexOf(facts);
  return facts.services.flatMap((service) => {
    const { object, selector = {}, ports } = service;
    if (Object.keys(selector).length === 0) return [];
    const pods = index.select(labelsSelector(selector), object.namespace);
    if (pods.length === 0) return [];
    const running = pods.flatMap(({ containers }) =>
      containers.filter(({ list, isSidecar }) => list === 'containers' || isSidecar),
    );
    const declared = running.flatMap((container) => container.ports);
    return ports.map((port, position) => ({ service, port, declared, field: `spec.ports[${position}].targetPort` }));
  });
}
