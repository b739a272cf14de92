import type { Environment } from '../../../lib/spec';
import { NetworkStack } from '../../lib/network';
import { resourcesOf, type Resources } from '../resources';
import { newApp } from '../synthesized';
import { accessPromises } from './access-promises';
import { borderPromises } from './border-promises';
import { flowLogPromises } from './flow-log-promises';
import { routePromises } from './route-promises';

/** In the words of a user. A seeded fault names the promise that it breaks. */
export const promises = { ...routePromises, ...borderPromises, ...accessPromises, ...flowLogPromises };

export type Title = keyof typeof promises;
export const titles = Object.keys(promises) as Title[];

/** What the network stack of an environment makes. */
export function networkOf(environment: Environment): Resources {
  return resourcesOf(new NetworkStack(newApp(), { environment }));
}
