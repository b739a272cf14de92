import { describeObject } from '../../../lib/manifest';
import type { Platform } from '../../../lib/spec';
import { generatedPlatforms } from '../../lib/check/fuzz/generated-platform';
import { startCluster, type Cluster } from '..';
import { inParallel } from './in-parallel';
import { refusalOf } from './refusal-of';
import { objectsOf, type RenderedObject } from './rendered-objects';
import { schemaErrors } from './schema-errors';

/** `KEELSON_SPECS=2000` looks longer, `KEELSON_SEED` elsewhere. */
const count = Number(process.env['KEELSON_SPECS'] ?? 500);
const seed = Number(process.env['KEELSON_SEED'] ?? 1);

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

test(
  `the objects of ${count} generated platforms are what our checks and the API server both take`,
  async () => {
    const platforms = generatedPlatforms(seed);
    const told: string[] = [];
    for (let done = 0; done < count && told.length < enough; done += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, count - done) }, () => platforms.next().value);
      const objects = await newObjectsOf(some.filter((platform) => platform !== undefined));
      const refusals = await inParallel(objects, ({ manifest }) => refusalOf(cluster.client, manifest.body));
      told.push(...objects.flatMap((one, index) => disagreements(one, refusals[index])));
    }

    expect(told.slice(0, enough)).toEqual([]);
    expect(judged.size).toBeGreaterThan(10 * Math.min(count, 500));
  },
  count * 1000,
);

/** After some disagreements it stops. */
const enough = 10;
/** Platforms; the server ends connections on which nothing comes for 90 s. */
const atOnce = 25;
const judged = new Set<string>();
const namespaces = new Set<string>();

/** Objects that are alike are judged once. Namespaces are made, since objects in them are refused otherwise. */
async function newObjectsOf(platforms: readonly Platform[]): Promise<readonly RenderedObject[]> {
  const objects: RenderedObject[] = [];
  for (const platform of platforms) {
    for (const one of await objectsOf(platform)) {
      const key = keyOf(one);
      if (!judged.has(key)) objects.push(one);
      judged.add(key);
    }
  }
  for (const { manifest } of objects) {
    const name = manifest.body.metadata.namespace;
    if (name === undefined || namespaces.has(name)) continue;
    namespaces.add(name);
    await cluster.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }
  return objects;
}

/** None where checks and server agree, or where a rule that looks beyond the object says what the server says. */
function disagreements(one: RenderedObject, refusal: string | undefined): readonly string[] {
  const { manifest, target } = one;
  const errors = schemaErrors(manifest, target);
  if ((refusal === undefined) === (errors.length === 0)) return [];
  const what = `${describeObject(manifest.body)} ${JSON.stringify(manifest.body)}`;
  if (refusal === undefined) return [`only the checks: ${errors.join('; ')}: ${what}`];
  return one.isReported() ? [] : [`only the server: ${refusal}: ${what}`];
}

function keyOf({ manifest, target }: RenderedObject): string {
  return `${target.kubernetesVersion} ${JSON.stringify(manifest.body)}`;
}
