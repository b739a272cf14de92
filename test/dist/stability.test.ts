import { platform } from '../../environments';
import type { PlatformSource } from '../../lib/spec';
import { filesOf, referenceTrees } from './reference-trees';

/** The same source with the keys of every map the other way round; lists keep their order. */
function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed<unknown>(inner)])) as Value;
}

test('two renders write the same bytes', async () => {
  expect([...filesOf(await referenceTrees())]).toEqual([...filesOf(await referenceTrees())]);
});

test('the order in which keys are written changes no byte', async () => {
  const source: PlatformSource = reversed(platform);
  expect(Object.keys(source.base.values.services ?? {})[0]).toBe('search'); // it is another order

  const [ours, others] = [filesOf(await referenceTrees()), filesOf(await referenceTrees(source))];
  expect([...others.keys()].sort()).toEqual([...ours.keys()].sort());
  const changed = [...ours].filter(([path, text]) => others.get(path) !== text).map(([path]) => path);
  expect(changed).toEqual([]);
});

test('nothing of the machine or of the moment stands in a file', async () => {
  const text = [...filesOf(await referenceTrees()).values()].join('\n');
  expect(text).not.toContain(process.cwd());
  expect(text).not.toMatch(/20\d\d-[01]\d-[0-3]\dT/);
});
