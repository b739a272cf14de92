import { bundles } from '../../../charts';
import { checkPlatform, rules, type CheckOptions, type Verdicts } from '../../../lib/check';
import { renderManifests } from '../../../lib/render';
import type { Platform } from '../../../lib/spec';
import { projectKinds } from '../../custom-kinds';
import { knownFacts } from '../../known-facts';
import { smallPlatform } from '../../small-platform';

const http = { type: 'http', ports: { http: 8080 }, env: { GREETING: 'hello' } } as const;
const shop = { api: http, web: { ...http, calls: { services: { api: {} } } } };

let kept: { [environment: string]: Verdicts };
beforeEach(() => {
  kept = {};
});

/** Judges with what earlier calls of the test kept. */
async function judge(platform: Platform, { code = 'code', remember = true, broken = false } = {}) {
  const { environments } = await renderManifests(platform, bundles, { crds: projectKinds() });
  const checked = environments.map(({ name, manifests }) => {
    const objects = broken ? manifests.filter(({ body }) => body.kind !== 'ServiceAccount') : manifests;
    return { name, bundles: [], facts: () => knownFacts(objects) };
  });
  const memory = {
    find: (name: string): Verdicts => kept[name] ?? {},
    keep: (name: string, verdicts: Verdicts): void => void (kept[name] = verdicts),
  };
  const options: CheckOptions = { crds: projectKinds(), today: '2026-11-21' };
  return checkPlatform(platform, checked, remember ? { ...options, verdicts: { memory, code } } : options);
}

/** Questions whose answers are not those of an earlier call. */
function judgedAnew(before: typeof kept): readonly string[] {
  return Object.entries(kept).flatMap(([name, verdicts]) =>
    Object.entries(verdicts).flatMap(([question, { seen }]) =>
      before[name]?.[question]?.seen === seen ? [] : [question],
    ),
  );
}

test('rules say the same whether they are asked again or remembered', async () => {
  const expected = await judge(smallPlatform(shop), { remember: false, broken: true });
  expect(expected.open.length).toBeGreaterThan(0);
  for (let run = 0; run < 2; run += 1) expect(await judge(smallPlatform(shop), { broken: true })).toEqual(expected);
});

test('what is remembered of sound objects hides nothing of broken ones', async () => {
  await judge(smallPlatform(shop));
  const expected = await judge(smallPlatform(shop), { remember: false, broken: true });
  expect(await judge(smallPlatform(shop), { broken: true })).toEqual(expected);
});

test('a new value of a variable has only those rules judge that see it', async () => {
  await judge(smallPlatform(shop));
  const before = { ...kept };
  await judge(smallPlatform({ ...shop, api: { ...http, env: { GREETING: 'goodbye' } } }));
  const anew = judgedAnew(before);

  expect(anew).toEqual(['ENVIRONMENT_NAMES_OTHER api', 'SERVICE_PROMISE_BROKEN api']);
});

test('another scale of a service has the rules about capacity judge again, and other code all of them', async () => {
  await judge(smallPlatform(shop));
  const before = { ...kept };
  await judge(smallPlatform({ ...shop, api: { ...http, scaling: { minReplicas: 3, maxReplicas: 5 } } }));
  expect(judgedAnew(before)).toContain('CAPACITY_EXCEEDED');

  const all = Object.values(kept).flatMap((verdicts) => Object.keys(verdicts));
  const last = { ...kept };
  await judge(smallPlatform({ ...shop, api: { ...http, scaling: { minReplicas: 3, maxReplicas: 5 } } }), {
    code: 'other',
  });
  expect(judgedAnew(last)).toEqual(all);
});

test('what was known of a service that is gone is forgotten', async () => {
  await judge(smallPlatform(shop));
  await judge(smallPlatform({ api: http }));
  const questions = Object.values(kept).flatMap((verdicts) => Object.keys(verdicts));
  expect(questions.filter((question) => question.endsWith(' web'))).toEqual([]);
});

test('no two rules have one code: their verdicts would be mixed up', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
