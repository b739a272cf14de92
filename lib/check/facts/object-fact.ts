import { textsOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** Every object there is, so that others can be found to exist. */
export interface ObjectFact extends Fact {
  readonly labels: { readonly [key: string]: string };
  /** Construct or document that it came from. */
  readonly construct: string;
}

export const readObject: FactReader<ObjectFact> = ({ body, construct }, object) => [
  { object, construct, labels: textsOf(body.metadata.labels) },
];
