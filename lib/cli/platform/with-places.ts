import { PlatformError } from '../../problem';
import type { Locate } from '../../spec';

/**
 * Takes a step of the program, and if it finds problems takes it again with a way to find their file and line.
 *
 * @throws PlatformError with places
 */
export async function withPlaces<Result>(
  project: string,
  step: (locate?: Locate) => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return step(await loadLocator(project));
  }
}

/**
 * A way to find the file and line of what a user wrote, of a family of bundles as `extensions.<name>.inputs`. The TypeScript compiler that this needs takes 170 ms to load:
 * nobody pays for it while there is nothing to place.
 */
export async function loadLocator(project: string): Promise<Locate> {
  const { createLocator } = await import('../../spec/locate/create-locator');
  const platform = createLocator({ folder: project, file: 'environments/index.ts', name: 'platform' });
  const extensions = createLocator({ folder: project, file: 'extensions/index.ts', name: 'extensions' });
  return ([first = '', ...rest]) => (first === 'extensions' ? extensions(rest) : platform([first, ...rest]));
}
