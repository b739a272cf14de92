import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '../environments';
import { resolvePlatform, type Environment, type Platform } from '../lib/spec';

let resolved: Platform | undefined;

/** The platform of environments/, resolved once a test file. */
export function referencePlatform(): Platform {
  resolved ??= resolvePlatform(platform, { pins: referencePins() });
  return resolved;
}

/** One environment of it, such as `production`. */
export function referenceEnvironment(name: string): Environment {
  const environment = referencePlatform().environments[name];
  if (environment === undefined) throw new Error(`environments/ has no environment "${name}"`);
  return environment;
}

/** The image pins of each environment, as they stand on disk. */
export function referencePins(): { [environment: string]: { file: string; text: string } } {
  const files = Object.keys(platform.environments).map((name) => {
    const file = `environments/images/${name}.yaml`;
    return [name, { file, text: readFileSync(join(__dirname, '..', file), 'utf8') }] as const;
  });
  return Object.fromEntries(files);
}
