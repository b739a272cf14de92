import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Sides, TemplateResource } from '../../lib/contract';
import { resourcesIn } from '../../lib/contract';
import { environmentOf, platform, stacks, templateOf } from '../synthesized';

const root = join(__dirname, '..', '..', '..');

/** The committed manifests of an environment, and the templates of its stacks. */
export function sidesOf(name: string): Sides {
  const objects = readdirSync(join(root, 'dist', name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `dist/${name}/${file}`)
    .sort()
    .map((file) => ({ file, body: parse(readFileSync(join(root, file), 'utf8'), { version: '1.1' }) }));
  return {
    environment: environmentOf(name),
    objects,
    resources: [...stacks().keys()].filter((id) => id.startsWith(`${name}-`)).flatMap(resourcesOfStack),
    shared: [...stacks().keys()].filter((id) => /^shared(-|$)/.test(id)).flatMap(resourcesOfStack),
    home: platform.shared?.region ?? '',
  };
}

function resourcesOfStack(id: string): readonly TemplateResource[] {
  return resourcesIn(id, templateOf(id).toJSON());
}
