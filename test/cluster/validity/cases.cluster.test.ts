import { describeObject } from '../../../lib/manifest';
import { projectKinds } from '../../custom-kinds';
import { targetOf } from '../../lib/check/rule-cases';
import { startCluster, type Cluster } from '..';
import { differencesInCases } from './differences-in-cases';
import { inParallel } from './in-parallel';
import { refusalOf } from './refusal-of';
import { schemaCases, type SchemaCase } from './schema-cases';
import { schemaErrors } from './schema-errors';

const notServed = '404 page not found';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
  await cluster.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
});
afterAll(() => cluster.stop());

test('what the rules about single objects say of their cases, the API server says too', async () => {
  const cases = await schemaCases();
  const differences = (await inParallel(cases, judge)).flat();

  const isKnown = ({ place, who }: Difference): boolean => differencesInCases[place]?.who === who;
  expect(differences.filter((each) => !isKnown(each))).toEqual([]);
  const places = differences.map(({ place }) => place);
  expect(Object.keys(differencesInCases).filter((place) => !places.includes(place))).toEqual([]);
  expect(cases.length).toBeGreaterThan(200);
});

interface Difference {
  readonly place: string;
  readonly who: string;
  readonly says: string;
}

/** Nothing where checks and server agree, or the server does not know the kind. */
async function judge({ place, manifest }: SchemaCase): Promise<Difference[]> {
  const refusal = await refusalOf(cluster.client, manifest.body);
  const errors = schemaErrors(manifest, targetOf({ crds: projectKinds() }));
  if (refusal?.trim() === notServed || (refusal === undefined) === (errors.length === 0)) return [];
  const who = refusal === undefined ? 'only the checks' : 'only the server';
  return [{ place, who, says: `${describeObject(manifest.body)}: ${refusal ?? errors.join('; ')}` }];
}
