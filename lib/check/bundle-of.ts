import type { Service } from '../spec';

/** The path of the bundle that a service becomes. */
export function bundleOf({ name }: Pick<Service, 'name'>): string {
  return `services/${name}`;
}
