import { fieldAt, listOf, numberOf, textOf, textsOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** A Service: which pods it sends to, and on which ports. */
export interface ServiceFact extends Fact {
  readonly type: string;
  readonly isHeadless: boolean;
  /** Absent where somebody else keeps the endpoints, such as a Rollout or a person. */
  readonly selector?: { readonly [key: string]: string } | undefined;
  readonly ports: readonly ServicePortFact[];
}

export interface ServicePortFact {
  readonly name?: string | undefined;
  readonly port: number;
  /** Name or number of a container's port. */
  readonly targetPort: string | number;
  readonly protocol: string;
}

export const readServices: FactReader<ServiceFact> = ({ body }, object) => {
  if (body.kind !== 'Service' || body.apiVersion !== 'v1') return [];
  const selector = fieldAt(body, 'spec', 'selector');
  return [
    {
      object,
      type: textOf(fieldAt(body, 'spec', 'type')) ?? 'ClusterIP',
      isHeadless: fieldAt(body, 'spec', 'clusterIP') === 'None',
      selector: selector === undefined ? undefined : textsOf(selector),
      ports: listOf(fieldAt(body, 'spec', 'ports')).map(readPort),
    },
  ];
};

function readPort(value: unknown): ServicePortFact {
  const port = numberOf(fieldAt(value, 'port')) ?? 0;
  const target = fieldAt(value, 'targetPort');
  return {
    name: textOf(fieldAt(value, 'name')),
    port,
    targetPort: textOf(target) ?? numberOf(target) ?? port, // Kubernetes' default: the same number
    protocol: textOf(fieldAt(value, 'protocol')) ?? 'TCP',
  };
}
