import { PlatformError } from '../../problem';
import type { Platform } from '../../spec';
import type { Session } from '../command';
import { readPinFiles } from './pin-files';

/**
 * The first step: what the user wrote, resolved.
 *
 * @throws PlatformError with every problem of every environment, with file and line
 */
export async function readPlatform({ program, project }: Session): Promise<Platform> {
  const { platform, resolve } = program;
  // nobody has checked the platform yet
  const pins = readPinFiles(project, Object.keys(platform.environments ?? {}));
  try {
    return resolve(platform, { pins });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // places cost a TypeScript compiler, 170 ms, so they are looked for only when there is something to place
    const { createLocator } = await import('../../spec/locate/create-locator');
    const locate = createLocator({ folder: project, file: 'environments/index.ts', name: 'platform' });
    return resolve(platform, { pins, locate });
  }
}
