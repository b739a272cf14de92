import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../lib/manifest';
import { parseObjects, type ParseYaml } from './parse-objects';
import type { RenderedEnvironment } from './tree';

/** Reads back what keelson has written to its output folder. */
export function readTree(dist: string, parse: ParseYaml): readonly RenderedEnvironment[] {
  const names = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => readEnvironment(dist, name, parse));
}

/** Reads every object below a folder. */
export function readFolder(folder: string, parse: ParseYaml): readonly Fields[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => parseObjects(readFileSync(join(folder, name), 'utf8'), parse));
}

function readEnvironment(dist: string, name: string, parse: ParseYaml): RenderedEnvironment {
  const services = join(dist, name, 'services');
  return {
    name,
    platform: readFolder(join(dist, name, 'platform'), parse),
    services: readdirSync(services).map((service) => ({
      name: service,
      objects: readFolder(join(services, service), parse),
    })),
  };
}
