import { join } from 'node:path';
import { platform } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { resolvePlatform, type Platform } from '../../lib/spec';

/** The repository that this program is in. */
export const root = join(__dirname, '..', '..');

/**
 * The platform that this repository describes.
 *
 * @throws PlatformError
 */
export function readPlatform(): Platform {
  return resolvePlatform(platform, { pins: readPinFiles(root, Object.keys(platform.environments)) });
}
