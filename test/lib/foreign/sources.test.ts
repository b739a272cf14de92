import type { ForeignSources, HelmChart } from '../../../lib/bundle';
import { parseSources } from '../../../lib/foreign';
import type { Problem } from '../../../lib/problem';
import { problemsOf } from './project';

const helm = { chart: 'vendor/charts/app', release: 'app', namespace: 'app' };

test('takes all that the types take', () => {
  const everything = {
    files: ['vendor/app.yaml'],
    kustomize: 'vendor/app',
    helm: {
      ...helm,
      valuesFiles: ['a.yaml'],
      values: { a: [1, null] },
      apiVersions: ['example.com/v1'],
      includeCrds: true,
    },
    namespace: 'app',
    overlays: [{ namePrefix: 'a-' }],
  } satisfies Required<ForeignSources> & { readonly helm: Required<HelmChart> };
  expect(parse(everything)).toEqual({ ...everything, kubernetesVersion: '1.36' });
});

test('a chart brings its CRDs unless it is told not to', () => {
  expect(parse({ helm }).helm?.includeCrds).toBe(true);
  expect(parse({ helm: { ...helm, includeCrds: false } }).helm?.includeCrds).toBe(false);
});

test('fails on unknown fields and names those that were meant', async () => {
  expect(await faultsOf({ files: ['a.yaml'], kustomise: 'vendor/app' })).toMatchObject([
    { code: 'FOREIGN_UNKNOWN_KEY', object: 'platform/80-app', found: 'kustomise', fix: 'did you mean "kustomize"?' },
  ]);
  expect(await faultsOf({ helm: { ...helm, value: {} } })).toMatchObject([
    { code: 'FOREIGN_UNKNOWN_KEY', field: 'helm', found: 'value', fix: 'did you mean "values"?' },
  ]);
});

test('fails on a bundle that names no source', async () => {
  expect(await faultsOf({ namespace: 'app' })).toMatchObject([
    { code: 'FOREIGN_INVALID', message: 'needs at least one of files, kustomize and helm' },
  ]);
});

test.each(['--post-renderer=evil', 'App', ''])(
  'fails on the release name %j, which helm could take for an option',
  async (release) => {
    expect(await faultsOf({ helm: { ...helm, release } })).toMatchObject([
      { code: 'FOREIGN_INVALID', field: 'helm.release' },
    ]);
  },
);

test('fails on values that no YAML can carry', async () => {
  const values = { callback: () => 1 };
  expect(await faultsOf({ helm: { ...helm, values } })).toMatchObject([{ code: 'FOREIGN_INVALID' }]);
});

function parse(sources: object): ReturnType<typeof parseSources> {
  return parseSources({ ...sources, kubernetesVersion: '1.36' }, 'platform/80-app');
}

function faultsOf(sources: object): Promise<readonly Problem[]> {
  return problemsOf(() => parse(sources));
}
