import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { crdSchemas, validateObject } from '../../../../lib/kubernetes';
import { customObjects } from './with-ajv/custom-objects';
import { faultPlacesByAjv } from './with-ajv/fault-places';
import { mutate, mutation } from './with-ajv/mutate';

type Body = Record<string, unknown> & { apiVersion: string; kind: string };

const root = join(__dirname, '../../../..');

function read(folder: string): Body[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file): Body => parse(readFileSync(join(root, folder, file), 'utf8'), { version: '1.1' }));
}

const definitions = read('imports/crds');
const crds = crdSchemas(definitions);
const small = definitions.find(({ spec }) => JSON.stringify(spec).length < 10_000);
const objects: Body[] = [...read('dist/production'), ...customObjects, ...(small ? [small] : [])];

/** Ours, written as ajv does: a list that holds an element twice is one fault, and the list's own. */
function places(object: Body): string[] {
  const faults = validateObject(object, { crds }).map(({ path, message }) =>
    message === 'is in the list twice' ? path.replace(/\[\d+\]$/, '') : path,
  );
  return [...new Set(faults)].sort();
}

test('the objects that are broken below are whole', () => {
  expect(objects.flatMap(places)).toEqual([]);
  expect(new Set(objects.map(({ kind }) => kind)).size).toBeGreaterThan(25);
});

test('whatever is done to an object, the faults are those that ajv finds with the same schema', () => {
  const wrong = new Set<string>();
  const broken = fc
    .tuple(fc.constantFrom(...objects), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([object, mutations]) => mutations.reduce(mutate, object));
  fc.assert(
    fc.property(broken, (object) => {
      const ours = places(object);
      ours.forEach((path) => wrong.add(path));
      expect(ours).toEqual(faultPlacesByAjv(object, crds));
    }),
    { numRuns: 300 },
  );
  expect(wrong.size).toBeGreaterThan(100);
});
