import type { Fields } from '../../lib/manifest';

/** One service as it was rendered for one environment. */
export interface RenderedService {
  readonly name: string;
  readonly objects: readonly Fields[];
}

/** The objects of one environment. */
export interface RenderedEnvironment {
  readonly name: string;
  readonly platform: readonly Fields[];
  readonly services: readonly RenderedService[];
}

/** All objects of an environment. */
export function objectsOf({ platform, services }: RenderedEnvironment): readonly Fields[] {
  return [...platform, ...services.flatMap(({ objects }) => objects)];
}
