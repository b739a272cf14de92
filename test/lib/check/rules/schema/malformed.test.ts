import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { schemaRules } from '../../../../../lib/check/rules/schema';
import { podTemplatesOf, type KubernetesObject } from '../../../../../lib/manifest';
import { manifestsOf, targetOf, type RuleCases } from '../../rule-cases';

type Path = readonly (string | number)[];

const odd: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  '\u0000',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { '': null },
  { toString: 1 },
];

test('no rule throws, whatever stands in an object', async () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.cases.ts'));
  const modules = (await Promise.all(files.map((file) => import(join(__dirname, file))))) as { cases: RuleCases }[];
  const bodies = modules.flatMap(({ cases }) =>
    cases.passes.flatMap((given) => ('yaml' in given ? manifestsOf(given.yaml) : [])),
  );
  const spots = bodies.flatMap(({ body }) => pathsIn(body).map((path) => ({ body, path })));
  expect(spots.length).toBeGreaterThan(1000);
  fc.assert(
    fc.property(fc.constantFrom(...spots), fc.constantFrom(...odd), ({ body, path }, value) => {
      check(replaced(body, path, value));
    }),
    { numRuns: 1000 },
  );
});

function check(body: KubernetesObject): void {
  const subject = { body, pods: podTemplatesOf(body), target: targetOf() };
  for (const rule of schemaRules) if (rule.scope === 'object') rule.check(subject);
}

/** Everything but what makes an object one: reading YAML sees to that. */
function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const deeper = inner
    .filter(([key]) => at.length > 0 || !['apiVersion', 'kind'].includes(key))
    .flatMap(([key, field]) => pathsIn(field, [...at, Array.isArray(value) ? Number(key) : key]));
  return at.length === 0 || at.join() === 'metadata' ? deeper : [at, ...deeper];
}

function replaced(body: KubernetesObject, path: Path, value: unknown): KubernetesObject {
  const copy = structuredClone(body);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), copy);
  Reflect.set(parent as object, path.at(-1) ?? '', value);
  return copy;
}
