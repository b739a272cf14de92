import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deploymentOrder, type SynthesizedStack } from '../../lib/deploy';
import { isTemplate } from '../../lib/upgrade';
import { blockAt } from '../upgrade/read-templates';

/**
 * The stacks that `cdk synth` wrote, in the order of their deployment.
 *
 * @throws Error when the folder holds none
 */
export function readAssembly(folder: string): readonly SynthesizedStack[] {
  const manifest = readJson(folder, 'manifest.json');
  const stacks = Object.entries(blockAt(manifest, 'artifacts')).flatMap(([id, artifact]) =>
    stackOf(folder, id, artifact),
  );
  const ids = new Set(stacks.map(({ id }) => id));
  const known = stacks.map((stack) => ({ ...stack, dependencies: stack.dependencies.filter((id) => ids.has(id)) }));
  return deploymentOrder(known);
}

/** `aws://222222222222/us-west-2` */
const placePattern = /^aws:\/\/(\d{12})\/([a-z0-9-]+)$/;

function stackOf(folder: string, id: string, artifact: unknown): readonly SynthesizedStack[] {
  const { type, environment, dependencies }: { type?: unknown; environment?: unknown; dependencies?: unknown } =
    blockAt({ artifact }, 'artifact');
  if (type !== 'aws:cloudformation:stack') return [];
  const { templateFile, stackName = id, terminationProtection } = blockAt(artifact, 'properties');
  const place = placePattern.exec(String(environment));
  const template = readJson(folder, String(templateFile));
  if (place === null || !isTemplate(template)) throw new Error(`${folder} holds no deployable stack ${id}`);
  const [, account = '', region = ''] = place;
  return [
    {
      id,
      name: String(stackName),
      account,
      region,
      dependencies: Array.isArray(dependencies) ? dependencies.map(String) : [],
      isProtected: terminationProtection === true,
      template,
    },
  ];
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
