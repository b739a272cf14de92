import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import type { KubernetesObject } from '../../../../lib/manifest';
import { resourcesOf, type Kustomization, type ParityCase, type Recorded } from './parity-case';

/** Builds a case with the real kustomize. */
export function runKustomize(binary: string, parityCase: ParityCase): Recorded {
  return buildWith(binary, resourcesOf(parityCase), parityCase.layers);
}

/** Builds objects with the real kustomize, each layer in a folder of its own. */
export function buildWith(
  binary: string,
  resources: readonly KubernetesObject[],
  layers: readonly Kustomization[],
): Recorded {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  try {
    writeFileSync(join(folder, 'resources.yaml'), resources.map((object) => stringify(object)).join('---\n'));
    layers.forEach((layer, index) => {
      const below = [index === 0 ? '../resources.yaml' : `../layer-${index - 1}`];
      writeKustomization(folder, `layer-${index}`, { resources: below, ...layer });
    });
    const top = join(folder, `layer-${layers.length - 1}`);
    const options = ['build', '--load-restrictor', 'LoadRestrictionsNone', top];
    const { status, stdout, stderr } = spawnSync(binary, options, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0)
      return {
        error: stderr
          .replaceAll(folder, '')
          .replace(/0x[0-9a-f]+/g, '0x')
          .trim()
          .slice(0, 300),
      };
    const objects: (KubernetesObject | null)[] = parseAllDocuments(stdout).map((document) => document.toJS());
    return { objects: objects.filter((object) => object !== null) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Cases write components where they are listed; kustomize wants each in a folder of its own. */
function writeKustomization(folder: string, name: string, { components = [], ...fields }: Kustomization): void {
  const listed = (Array.isArray(components) ? components : []).map((component: Kustomization, index) => {
    const part = `${name}-component-${index}`;
    const type = { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' };
    writeKustomization(folder, part, { ...type, ...component });
    return `../${part}`;
  });
  mkdirSync(join(folder, name));
  const kustomization = { ...fields, ...(listed.length > 0 && { components: listed }) };
  writeFileSync(join(folder, name, 'kustomization.yaml'), stringify(kustomization));
}
