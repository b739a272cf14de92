import { identityOf, type KubernetesObject } from '../../../../lib/manifest';
import { realKustomize, testWith } from '../../../tools/built-tool';
import { readCases, readGolden, type ParityCase, type Recorded } from './parity-case';
import { runKustomize } from './run-kustomize';
import { runOverlay } from './run-overlay';

const binary = realKustomize();

describe.each(readCases())('kustomize parity: $file', ({ file, cases }) => {
  const golden = readGolden(file);

  test.each(cases)('$name', (parityCase) => {
    const { objects, problems } = runOverlay(parityCase);
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([...(parityCase.problems ?? [])].sort());
    if (problems.length === 0) expect(byIdentity(objects)).toEqual(byIdentity(expected(parityCase, golden)));
  });

  testWith('kustomize', binary)(
    'what is recorded is what the real kustomize builds',
    () => {
      const built = cases.map((one) => [one.name, runKustomize(binary ?? '', one)]);
      expect(built).toEqual(cases.map(({ name }) => [name, golden[name]]));
    },
    300_000,
  );
});

test('every case where we differ from kustomize says why', () => {
  for (const { file, cases } of readCases()) {
    const golden = readGolden(file);
    for (const one of cases) {
      const recorded = golden[one.name] ?? { error: 'not recorded' };
      const isSame = one.as === undefined && 'error' in recorded === (one.problems !== undefined);
      expect({ name: one.name, because: one.because !== undefined }).toEqual({ name: one.name, because: !isSame });
    }
  }
});

test('there are at least 80 cases, each with a name of its own', () => {
  const names = readCases().flatMap(({ cases }) => cases.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(80);
  expect(new Set(names).size).toBe(names.length);
});

function expected({ name, as = name }: ParityCase, golden: { readonly [name: string]: Recorded }): readonly unknown[] {
  const recorded = golden[as] ?? { error: 'not recorded' };
  if ('error' in recorded) throw new Error(`kustomize fails and we do not: ${recorded.error}`);
  return recorded.objects;
}

function byIdentity(objects: readonly unknown[]): { readonly [identity: string]: unknown } {
  return Object.fromEntries(objects.map((object) => [identityOf(object as KubernetesObject), object]));
}
