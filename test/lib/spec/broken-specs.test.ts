import { brokenSpecs, type BrokenSpec } from './broken-specs';
import { resolveEdited, type Outcome } from './fixtures/load-platform';

const outcomes = new Map<BrokenSpec, Outcome>();

function outcomeOf(broken: BrokenSpec): Outcome {
  const outcome = outcomes.get(broken) ?? resolveEdited([broken, ...(broken.edits ?? [])]);
  outcomes.set(broken, outcome);
  return outcome;
}

test('the fixture without a mistake resolves', () => {
  expect(resolveEdited([]).problems).toEqual([]);
});

describe.each(Object.entries(brokenSpecs))('%s', (_topic, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('fails on %s', (_name, broken) => {
    const { problems, lineOf } = outcomeOf(broken);
    const file = broken.in ?? broken.file;
    const line = lineOf(file, broken.at ?? broken.to);
    expect(problems).toEqual([expect.objectContaining({ code: broken.code, spec: broken.spec, file, line })]);
    expect(problems).toMatchObject([{ severity: 'error', ...broken.tells }]);
    expect(Object.keys(broken.tells)).not.toEqual([]);
  });
});

test.each(Object.values(brokenSpecs).flat())('$name is told in one short sentence that says what to do', (broken) => {
  for (const { message, found, accepted, fix } of outcomeOf(broken).problems) {
    expect(message).toMatch(/^("|[a-z]|Kubernetes)[^\n]*[^.\s]$/);
    expect(accepted ?? fix).toBeTruthy();
    expect([message, found, accepted, fix].join(' ')).not.toMatch(/undefined|\[object|ZodError|Invalid input/);
    expect((found ?? '').length).toBeLessThanOrEqual(80);
  }
});

test('what no tool finds in the templates of AWS is found in the spec, where it is mended', () => {
  const missed = Object.values(brokenSpecs)
    .flat()
    .filter(({ isMissedByTools }) => isMissedByTools);
  expect([...new Set(missed.map(({ spec }) => spec))].sort()).toEqual([
    'dev.offHours.stop',
    'production.cluster.kubernetesVersion',
    'production.cluster.nodeGroups.general.desiredSize',
    'production.cluster.nodeGroups.general.instanceTypes.0',
    'production.cluster.publicAccessCidrs.0',
    'production.network.zones.2',
    'production.stores.redis.automaticFailover',
    'production.stores.redis.nodeType',
    'production.stores.redis.version',
  ]);
});
