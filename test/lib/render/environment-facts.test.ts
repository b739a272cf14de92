import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundles } from '../../../charts';
import { factsOf, type EnvironmentFacts, type FactKind } from '../../../lib/check';
import { CacheDamaged, diskCache, renderManifests, renderPlatform } from '../../../lib/render';
import { projectKinds } from '../../custom-kinds';
import { smallPlatform } from '../../small-platform';

const http = { type: 'http', ports: { http: 8080 }, env: { GREETING: 'hello' } } as const;
const kinds = Object.keys(factsOf([])).filter((kind): kind is FactKind => kind in factsOf([]));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-facts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function factsAfter(services: Parameters<typeof smallPlatform>[0]): Promise<EnvironmentFacts> {
  const cache = diskCache(folder);
  const { environments } = await renderPlatform(smallPlatform(services), bundles, { crds: projectKinds(), cache });
  const [first] = environments;
  if (first === undefined) throw new Error('there is no environment');
  return first.facts();
}

test('the facts that come out of the cache are those of the objects', async () => {
  const { environments } = await renderManifests(smallPlatform({ api: http }), bundles, { crds: projectKinds() });
  const expected = factsOf(environments[0]?.manifests ?? []);
  for (let run = 0; run < 2; run += 1) {
    const facts = await factsAfter({ api: http });
    for (const kind of kinds) expect(facts.read(kind)).toEqual(JSON.parse(JSON.stringify(expected[kind])));
    expect(facts.ofBundle('services/api').read('workloads')).toHaveLength(1);
    expect(facts.ofBundle('services/unknown').read('workloads')).toEqual([]);
  }
});

test('a digest changes with what it is of, and with nothing else', async () => {
  const before = await factsAfter({ api: http, web: http });
  const after = await factsAfter({ api: http, web: { ...http, env: { GREETING: 'goodbye' } } });
  const changed = kinds.filter((kind) => before.digestOf(kind) !== after.digestOf(kind));
  const differing = kinds.filter((kind) => JSON.stringify(before.read(kind)) !== JSON.stringify(after.read(kind)));

  expect(changed).toEqual(differing);
  expect(changed).toContain('references'); // the name of the ConfigMap tells its content
  expect(changed).not.toContain('workloads');
});

test('facts of which a byte was flipped are not read', async () => {
  const facts = await factsAfter({ api: http });
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'latin1');
    writeFileSync(join(folder, name), text.replaceAll('"podLabels"', '"podLabelz"'), 'latin1');
  }
  expect(() => facts.read('workloads')).toThrow(CacheDamaged);
  expect(facts.read('budgets')).toHaveLength(1);
});
