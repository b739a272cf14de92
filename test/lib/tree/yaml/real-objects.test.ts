import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../../../lib/manifest';
import { printYaml } from '../../../../lib/tree';

const root = join(__dirname, '../../../..');
const files = ['imports/crds', 'dist'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path)),
);

test('every custom resource definition and every rendered manifest prints as with stock cdk8s', () => {
  const bodies = files.flatMap((file) =>
    parseAllDocuments(readFileSync(join(root, file), 'utf8')).map((document): KubernetesObject => document.toJS()),
  );
  expect(bodies.length).toBeGreaterThan(150);
  for (const body of bodies) expect(printYaml(body)).toBe(Yaml.stringify(body));
});
