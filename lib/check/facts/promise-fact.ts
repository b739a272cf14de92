import { podTemplatesOf } from '../../manifest';
import { promises, type Said, type ServicePromise } from '../promises';
import type { Fact, FactReader } from './fact';

/** What an object of a service says about what the service's spec promises. */
export interface PromiseFact extends Fact {
  /** Service whose bundle made it. */
  readonly service: string;
  /** Its name without the hash of its content. */
  readonly name: string;
  /** Where its pods stand in it, such as `spec.template`; empty where it makes none. */
  readonly podPath: string;
  /** By position in the table of promises; absent: this kind keeps no such promise. */
  readonly says: { readonly [promise: number]: Said };
}

type Indexed = readonly [index: number, promise: ServicePromise];

const family = 'services/';
const promisesByKind = new Map<string, Indexed[]>();
for (const [index, promise] of promises.entries()) {
  for (const kind of promise.kinds) {
    const known = promisesByKind.get(kind);
    if (known === undefined) promisesByKind.set(kind, [[index, promise]]);
    else known.push([index, promise]);
  }
}

/** Objects that no service's bundle made promise nothing. */
export const readPromises: FactReader<PromiseFact> = ({ body, bundle, stableName }, object) => {
  const kept = bundle.startsWith(family) ? promisesByKind.get(body.kind) : undefined;
  if (kept === undefined) return [];
  const [pod] = podTemplatesOf(body);
  const says: { [promise: number]: Said } = {};
  for (const [index, { read }] of kept) says[index] = read(body, pod);
  return [
    { object, service: bundle.slice(family.length), name: stableName ?? object.name, podPath: pod?.path ?? '', says },
  ];
};
