import { join } from 'node:path';
import { platform } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { withPlaces } from '../../lib/cli/platform/with-places';
import { resolvePlatform, type Locate, type Platform } from '../../lib/spec';

/** The repository that this program is in. */
export const root = join(__dirname, '..', '..');

/**
 * The platform that this repository describes.
 *
 * @param locate finds file and line of problems; default: they name the path in the description only
 * @throws PlatformError
 */
export function readPlatform(locate?: Locate): Platform {
  const pins = readPinFiles(root, Object.keys(platform.environments));
  return resolvePlatform(platform, { pins, ...(locate !== undefined && { locate }) });
}

/**
 * The same, for a person.
 *
 * @throws PlatformError with file and line of each problem
 */
export function readPlacedPlatform(): Promise<Platform> {
  return withPlaces(root, readPlatform);
}
