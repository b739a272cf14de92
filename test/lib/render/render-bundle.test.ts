import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { defineBundle, setStableName, type Bundle, type ChartClass } from '../../../lib/bundle';
import { PlatformError } from '../../../lib/problem';
import { renderBundle } from '../../../lib/render';
import { smallPlatform } from '../../small-platform';

const platform = smallPlatform({ shop: { type: 'http', ports: { http: 8080 } } });

function family(chart: ChartClass<object>, path = 'platform/70-notes'): Bundle {
  return defineBundle({ name: path, inputs: () => ({ [path]: {} }), load: () => Promise.resolve(chart) });
}

/** A chart that adds something to its scope. */
function chartOf(id: string, add: (chart: Chart) => void): ChartClass<object> {
  return class extends Chart {
    constructor(scope: Construct) {
      super(scope, id);
      add(this);
    }
  };
}

const note = (name: string): ApiObjectProperties => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

type ApiObjectProperties = ConstructorParameters<typeof ApiObject>[2];

const render = (...families: Bundle[]): ReturnType<typeof renderBundle> =>
  renderBundle(platform, 'production/platform/70-notes', families);

async function problemsOf(rendering: Promise<unknown>): Promise<PlatformError['problems']> {
  const error = await rendering.then(
    () => new Error('it was rendered'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error.problems;
}

test('a manifest tells its bundle and the construct that made it', async () => {
  const chart = chartOf('notes', (scope) => new ApiObject(scope, 'first', note('one')));
  expect(await render(family(chart))).toEqual([
    {
      body: { ...note('one'), metadata: { name: 'one', annotations: { 'argocd.argoproj.io/sync-wave': '-10' } } },
      bundle: 'platform/70-notes',
      construct: 'notes/first',
    },
  ]);
});

test('objects within constructs and charts within charts are rendered, each once', async () => {
  const chart = chartOf('notes', (scope) => {
    new ApiObject(scope, 'top', note('top'));
    new ApiObject(new Construct(new Construct(scope, 'one'), 'two'), 'deep', note('deep'));
    new ApiObject(new Chart(scope, 'inner'), 'object', note('inner'));
  });
  const names = (await render(family(chart))).map(({ body }) => body.metadata.name);
  expect(names.sort()).toEqual(['deep', 'inner', 'top']);
});

test('families that give one path add to one bundle', async () => {
  const one = family(chartOf('one', (scope) => new ApiObject(scope, 'note', note('one'))));
  const two = family(chartOf('two', (scope) => new ApiObject(scope, 'note', note('two'))));
  const manifests = await render(one, two);

  expect(manifests.map(({ bundle, construct }) => [bundle, construct])).toEqual([
    ['platform/70-notes', 'one/note'],
    ['platform/70-notes', 'two/note'],
  ]);
});

test('the name of an object file comes along', async () => {
  const chart = chartOf('notes', (scope) => setStableName(new ApiObject(scope, 'note', note('env-1a2b3c4d')), 'env'));
  expect(await render(family(chart))).toMatchObject([{ stableName: 'env' }]);
});

test('fails on a bundle that does not exist, and names those that do', async () => {
  const chart = chartOf('notes', () => undefined);
  const rendering = renderBundle(platform, 'production/services/shpo', [family(chart), family(chart, 'services/shop')]);
  expect(await problemsOf(rendering)).toEqual([
    expect.objectContaining({
      code: 'BUNDLE_UNKNOWN',
      severity: 'error',
      found: 'production/services/shpo',
      accepted: 'production/platform/70-notes, production/services/shop',
    }),
  ]);
});

test('fails on every finding of a construct own validation, however deep', async () => {
  const chart = chartOf('notes', (scope) => {
    const inner = new Construct(scope, 'inner');
    inner.node.addValidation({ validate: () => ['too short', 'too old'] });
    scope.node.addValidation({ validate: () => ['empty'] });
  });
  const problems = await problemsOf(render(family(chart)));

  expect(problems.map(({ code, message, object }) => [code, message, object])).toEqual([
    ['CONSTRUCT_INVALID', 'empty', 'platform/70-notes notes'],
    ['CONSTRUCT_INVALID', 'too short', 'platform/70-notes notes/inner'],
    ['CONSTRUCT_INVALID', 'too old', 'platform/70-notes notes/inner'],
  ]);
});

test('an exception in a chart is a bug and keeps its stack', async () => {
  const bug = new TypeError('undefined is not a function');
  const chart = chartOf('notes', () => {
    throw bug;
  });
  await expect(render(family(chart))).rejects.toMatchObject({ cause: bug });
});

test.each<[string, object]>([
  ['no kind', { apiVersion: 'v1', metadata: { name: 'x' } }],
  ['no name', { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} }],
  ['no metadata', { apiVersion: 'v1', kind: 'ConfigMap' }],
])('an object with %s is a bug of its construct', async (_what, body) => {
  const chart = chartOf('notes', (scope) => {
    const object = new ApiObject(scope, 'note', note('x'));
    object.toJson = (): unknown => body;
  });
  await expect(render(family(chart))).rejects.toThrow('construct "notes/note" writes no Kubernetes object');
});
