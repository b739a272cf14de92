import { unexplained } from '../../lib/check/seeded/exception';
import { misspell, remove, setTo, withField, type Change } from '../../lib/check/seeded/mutate';
import { isContainer, seededFields, type SeededField } from '../../lib/check/seeded/unreported-fields';
import { referenceEnvironment, referencePlatform } from '../../reference-platform';
import { projectKinds } from '../../custom-kinds';
import { targetOf } from '../../../lib/check/target-of';
import type { KubernetesObject } from '../../../lib/manifest';
import { startCluster, type Cluster } from '..';
import { onlyTheChecks, onlyTheServer } from './disagreements';
import { inParallel } from './in-parallel';
import { refusalOf } from './refusal-of';
import { schemaErrors } from './schema-errors';

/** By name; nothing for a field that cannot have the fault. */
const faults: { readonly [name: string]: (field: SeededField) => Change | undefined } = {
  misspelt: ({ steps }) => (typeof steps.at(-1) === 'string' ? misspell : undefined),
  'of the wrong type': ({ value }) => setTo(isContainer(value) ? 'wrong' : { wrong: 'type' }),
  missing: () => remove,
  'empty texts': ({ value }) => (typeof value === 'string' ? setTo('') : undefined),
  'texts that are no name': ({ value }) => (typeof value === 'string' ? setTo('-Not a name!') : undefined),
  'negative numbers': ({ value }) => (typeof value === 'number' ? setTo(-1) : undefined),
  'huge numbers': ({ value }) => (typeof value === 'number' ? setTo(3_000_000_000) : undefined),
  'the other truth': ({ value }) => (typeof value === 'boolean' ? setTo(!value) : undefined),
  'empty blocks and lists': ({ value }) => (isContainer(value) ? setTo(Array.isArray(value) ? [] : {}) : undefined),
};

let cluster: Cluster;
let fields: readonly SeededField[];
const target = targetOf(referenceEnvironment('production'), projectKinds());

beforeAll(async () => {
  cluster = await startCluster();
  for (const { namespace } of Object.values(referencePlatform().environments)) {
    await cluster.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  }
  fields = (await seededFields()).filter(({ steps }) => steps.join('.') !== 'metadata.namespace'); // it is in the path
});
afterAll(() => cluster.stop());

test('the server takes the objects as they are', async () => {
  const bodies = new Set(fields.map(({ manifest }) => manifest.body));
  const refusals = await inParallel(bodies, (body) => refusalOf(cluster.client, body));

  expect(refusals.filter((refusal) => refusal !== undefined)).toEqual([]);
  expect(fields.length).toBeGreaterThan(400);
});

test.each(Object.keys(faults))('of fields that are %s, our checks report what the server refuses', async (fault) => {
  const found = await inParallel(fields, async (field) => {
    const change = faults[fault]?.(field);
    if (change === undefined) return [];
    const body = withField(field.manifest.body, field.steps, change);
    return disagreement(field, body, await refusalOf(cluster.client, body));
  });
  const [missed, overdone] = (['only the server', 'only the checks'] as const).map((who) =>
    found.flat().filter((each) => each.who === who),
  );

  expect(explained(missed ?? [], onlyTheServer[fault] ?? [])).toEqual({ fields: [], exceptions: [] });
  expect(explained(overdone ?? [], onlyTheChecks[fault] ?? [])).toEqual({ fields: [], exceptions: [] });
});

interface Disagreement {
  readonly who: 'only the server' | 'only the checks';
  readonly field: string;
  readonly says: string;
}

function disagreement(field: SeededField, body: KubernetesObject, refusal: string | undefined): Disagreement[] {
  const { manifest, name, isReported } = field;
  if (refusal !== undefined) {
    return isReported(manifest, body) ? [] : [{ who: 'only the server', field: name, says: refusal }];
  }
  const errors = schemaErrors({ ...manifest, body }, target);
  return errors.length === 0 ? [] : [{ who: 'only the checks', field: name, says: errors.join('; ') }];
}

/** Disagreements without a written cause, each with what is said of it, and causes that nothing needs any more. */
function explained(
  found: readonly Disagreement[],
  causes: Parameters<typeof unexplained>[1],
): ReturnType<typeof unexplained> {
  const says = new Map(found.map((each) => [each.field, each.says]));
  const left = unexplained([...says.keys()], causes);
  return { ...left, fields: left.fields.map((field) => `${field}: ${says.get(field)}`) };
}
