import type { Platform } from '../../spec';
import type { Session } from '../command';
import { readPinFiles } from './pin-files';
import { withPlaces } from './with-places';

/**
 * The first step: what the user wrote, resolved.
 *
 * @throws PlatformError with every problem of every environment, with file and line
 */
export async function readPlatform({ program, project, measure }: Session): Promise<Platform> {
  const { platform, resolve } = program;
  // nobody has checked the platform yet
  const pins = readPinFiles(project, Object.keys(platform.environments ?? {}));
  return measure('spec', () => withPlaces(project, (locate) => resolve(platform, { pins, locate })));
}
