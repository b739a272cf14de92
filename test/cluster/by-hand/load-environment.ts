import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '../../../environments';
import { resolvePlatform, type Environment, type PinFile } from '../../../lib/spec';

/** An environment of environments/, resolved. */
export function loadEnvironment(name: string): Environment {
  const names = environmentNames();
  const pins = Object.fromEntries(names.map((each) => [each, pinFile(each)]));
  const environment = resolvePlatform(platform, { pins }).environments[name];
  if (environment === undefined) throw new Error(`no environment called "${name}"; there are ${names.join(', ')}`);
  return environment;
}

export function environmentNames(): readonly string[] {
  return Object.keys(platform.environments);
}

function pinFile(environment: string): PinFile {
  const file = `environments/images/${environment}.yaml`;
  return { file, text: readFileSync(join(__dirname, '../../..', file), 'utf8') };
}
