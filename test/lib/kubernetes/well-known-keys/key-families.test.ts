import { labelKey } from '../../../../lib/kubernetes';
import { keyFamilies } from '../../../../lib/kubernetes/well-known-keys';

test('each prefix has one family, so that a key is judged by all that is known of it', () => {
  const prefixes = keyFamilies.map(({ prefix }) => prefix);
  expect([...new Set(prefixes)]).toEqual(prefixes);
});

test('every key that is offered as the right one is one that Kubernetes takes', () => {
  const keys = keyFamilies.flatMap(({ prefix, names }) => names.map((name) => `${prefix}/${name}`));
  expect(keys.filter((key) => !labelKey.accepts(key))).toEqual([]);
  expect(keys.length).toBeGreaterThan(300);
});

test('no name stands twice in a family, and each lies within it', () => {
  for (const { names, within = '', source } of keyFamilies) {
    expect([...new Set(names)]).toEqual(names);
    expect(names.filter((name) => !name.startsWith(within))).toEqual([]);
    expect(source).toMatch(/^https:/);
  }
});
