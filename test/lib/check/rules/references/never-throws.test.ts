import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { factsOf } from '../../../../../lib/check';
import { referenceRules } from '../../../../../lib/check/rules/references';
import { podTemplatesOf, type Manifest } from '../../../../../lib/manifest';
import { manifestsOf, targetOf, type RuleCases } from '../../rule-cases';

type Key = string | number;

const junk: readonly unknown[] = [null, 0, -1.5, 'text', '', true, [], {}, [null], [[{}]], { name: null }, { '*': 1 }];

test('no reference rule throws, whatever stands in a field of any of the examples', async () => {
  const examples = await allExamples();
  const mutation = fc.record({ example: fc.constantFrom(...examples), at: fc.nat(), value: fc.constantFrom(...junk) });
  fc.assert(
    fc.property(mutation, ({ example, at, value }) => {
      const documents = manifestsOf(example).map(({ body }): unknown => structuredClone(body));
      const paths = documents.flatMap((document, index) => pathsIn(document).map((path) => [index, ...path]));
      replace(documents, paths[at % paths.length] ?? [], value);
      expect(() => judge(documents as Manifest['body'][])).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

test('no reference rule throws on objects that have a name and nothing else', () => {
  const kinds = ['Service', 'Ingress', 'Deployment', 'StatefulSet', 'Rollout', 'ServiceMonitor', 'Secret', 'CronJob'];
  for (const value of junk) {
    const bodies = kinds.map((kind) => ({ apiVersion: 'v1', kind, metadata: { name: 'x' }, spec: value, data: value }));
    expect(() => judge(bodies)).not.toThrow();
  }
});

function judge(bodies: readonly Manifest['body'][]): void {
  const target = targetOf();
  const facts = factsOf(bodies.map((body) => ({ body, bundle: 'objects.yaml', construct: 'x' })));
  for (const rule of referenceRules) {
    if (rule.scope === 'environment') rule.check(facts, target);
    if (rule.scope === 'object') for (const body of bodies) rule.check({ body, pods: podTemplatesOf(body), target });
  }
}

async function allExamples(): Promise<readonly string[]> {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cases.ts'),
  );
  const modules = await Promise.all(
    files.map(async (file) => (await import(join(__dirname, file))) as { cases: RuleCases }),
  );
  const given = modules.flatMap(({ cases }) => [...cases.passes, ...cases.fails, ...cases.doesNotApply]);
  return given.flatMap((one) => ('yaml' in one ? [one.yaml] : []));
}

/** Every place below an object, but what any object is known to have. */
function pathsIn(value: unknown, path: readonly Key[] = []): readonly (readonly Key[])[] {
  const isCertain = ['apiVersion', 'kind', 'metadata', 'metadata.name'].includes(path.join('.'));
  const here = path.length === 0 || isCertain ? [] : [path];
  if (typeof value !== 'object' || value === null) return here;
  const keys: readonly Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...here, ...keys.flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))];
}

function replace(root: object, path: readonly Key[], value: unknown): void {
  const last = path.at(-1);
  let holder: object = root;
  for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key) as object;
  if (last !== undefined) Reflect.set(holder, last, value);
}
