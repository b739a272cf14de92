import { apiGroup, textsOf, type KubernetesObject } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** Every object there is, so that others can be found to exist. */
export interface ObjectFact extends Fact {
  /** Of Services, EndpointSlices, Namespaces and custom resources, which are found by them. Empty for all others. */
  readonly labels: { readonly [key: string]: string };
  /** Construct or document that it came from. */
  readonly construct: string;
}

export const readObject: FactReader<ObjectFact> = ({ body, construct }, object) => [
  { object, construct, labels: isSelected(body) ? textsOf(body.metadata.labels) : none },
];

const none = {};
const selected = ['Service', 'EndpointSlice', 'Namespace'];

/** The labels of every object would be a third of all facts. */
function isSelected({ apiVersion, kind }: KubernetesObject): boolean {
  const group = apiGroup(apiVersion);
  return selected.includes(kind) || (group.includes('.') && !group.endsWith('k8s.io'));
}
