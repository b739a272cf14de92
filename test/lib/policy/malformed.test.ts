import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../lib/check';
import { podTemplatesOf, type KubernetesObject } from '../../../lib/manifest';
import { statements } from '../../../lib/policy';
import { manifestsOf, targetOf, type RuleCases } from '../check/rule-cases';

const casesFolder = join(__dirname, '../check/rules/policy');
const bySecrets = ['SECRET_KEY_WITH_VALUE', 'TOKEN_IN_TEXT', 'PASSWORD_IN_URL', 'RANDOM_TEXT'];
const codes = new Set([...statements.map(({ code }) => code), ...bySecrets]);
const policyRules = rules.flatMap((rule) => (rule.scope === 'object' && codes.has(rule.code) ? [rule] : []));
const target = targetOf({ registries: ['ghcr.io'] });

/** What no schema allows where it stands; the map cannot be made a text by `String`. */
const hostile: readonly unknown[] = [null, 7, true, 'x', [], [null], [{ toString: 1 }], { toString: 1 }];

test('no rule breaks on an object of which any one part is of a form that nobody expects', async () => {
  const places = new Map<string, { body: KubernetesObject; path: readonly string[] }>();
  for (const body of await examples()) {
    for (const path of pathsWithin(body)) places.set(`${body.kind} ${path.join('.')}`, { body, path });
  }
  for (const { body, path } of places.values()) {
    for (const value of hostile) expect(() => judge(put(body, path, value))).not.toThrow();
  }
  expect([places.size > 500, policyRules.length]).toEqual([true, codes.size]);
});

test('a text of a megabyte that is made to be slow is searched at once', () => {
  const texts = ['a: x' + ' '.repeat(500_000) + 'y', 'eyJaaaaaaaaa-'.repeat(80_000), '="'.repeat(500_000)];
  const data = Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, `${text}\n`]));
  const start = process.cpuUsage();
  judge({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'slow' }, data });
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000); // microseconds; it takes less than a tenth
});

function judge(body: KubernetesObject): void {
  const pods = podTemplatesOf(body);
  for (const rule of policyRules) rule.check({ body, pods, target });
}

async function examples(): Promise<readonly KubernetesObject[]> {
  const entries = readdirSync(casesFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(({ name }) => name.endsWith('.cases.ts'))
    .map((file) => join(file.parentPath, file.name));
  const all = await Promise.all(files.map(async (file) => ((await import(file)) as { cases: RuleCases }).cases));
  const given = all.flatMap(({ passes, fails, doesNotApply }) => [...passes, ...fails, ...doesNotApply]);
  return given.flatMap((one) => ('yaml' in one ? manifestsOf(one.yaml).map(({ body }) => body) : []));
}

/** All paths but those that say which kind an object is. */
function pathsWithin(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, child]) => pathsWithin(child, [...path, key]));
  return path.length === 0 ? below.filter(([first]) => first !== 'apiVersion' && first !== 'kind') : [path, ...below];
}

function put(body: KubernetesObject, path: readonly string[], value: unknown): KubernetesObject {
  const copy = structuredClone(body);
  const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, copy);
  Reflect.set(holder, path.at(-1) ?? '', value);
  return copy;
}
