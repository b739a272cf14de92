import type { PlatformSource, Values } from '../../../lib/spec';

let changed: PlatformSource;
jest.mock('../../../environments', () => ({
  get platform(): PlatformSource {
    return changed;
  },
}));

const { platform } = jest.requireActual<{ platform: PlatformSource }>('../../../environments');
const { shared: _, ...withoutShared } = platform;

test.each<[string, PlatformSource, string, string]>([
  ['that shares no account', withoutShared, 'SHARED_MISSING', 'shared'],
  ['whose environment has no account', withDev({ account: null }), 'ACCOUNT_MISSING', 'dev.account'],
  ['with a setting that there is none of', withDev(JSON.parse('{"regoin":"x"}')), 'SPEC_UNKNOWN_KEY', 'dev.regoin'],
])('fails for a platform %s, and tells it as keelson does', async (_, source, code, place) => {
  changed = source;
  const told: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  const { main } = await import('../../bin/app');

  expect(main()).toBe(1);
  expect(told.join('')).toContain(`error ${code} at ${place}`);
  expect(told.join('')).toContain('Found 1 problem');
});

test('a person is told the file and line of what is wrong', async () => {
  changed = withDev({ region: 'nowhere-1' });
  const { readPlacedPlatform } = await import('../../bin/read-platform');

  const problems = await readPlacedPlatform().then(
    () => [],
    ({ problems }) => problems,
  );
  expect(problems[0]).toMatchObject({ spec: 'dev.region', file: 'environments/dev.ts', line: expect.any(Number) });
});

/** The platform with other values in dev. */
function withDev(values: Values): PlatformSource {
  const { dev, ...others } = platform.environments;
  return { ...platform, environments: { ...others, dev: { ...dev, values: { ...dev?.values, ...values } } } };
}
