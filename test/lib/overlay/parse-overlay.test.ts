import { parseOverlay, type LocatePlace, type ObjectOverlay } from '../../../lib/overlay';
import { PlatformError, type Problem } from '../../../lib/problem';
import { place } from './overlay-fixtures';

const target = { kind: 'Deployment' };

test('takes what the type takes', () => {
  const settings = {
    patches: [
      { target, patch: { spec: { replicas: 3 } }, expect: 2 },
      { target, jsonPatch: [{ op: 'remove', path: '/spec/replicas' }], expect: 'any' },
    ],
    labels: [{ pairs: { tier: 'front' }, includeTemplates: true }],
    annotations: { owner: 'shop' },
    images: [{ name: 'shop/api', newTag: '2' }],
    replacements: [{ sourceValue: 'x', targets: [{ select: target, fieldPaths: ['spec.replicas'] }] }],
  } satisfies ObjectOverlay;
  expect(parseOverlay(settings, place).steps).toHaveLength(6);
});

test('the entries of a component run before those of the overlay that lists it', () => {
  const component = {
    annotations: { who: 'component' },
    components: [{ images: [{ name: 'shop/api', newTag: '2' }] }],
  };
  const settings = { annotations: { who: 'overlay' }, components: [component] } satisfies ObjectOverlay;
  expect(parseOverlay(settings, []).steps.map((step) => step.place.join('.'))).toEqual([
    'components.0.components.0.images.0',
    'components.0.annotations',
    'annotations',
  ]);
});

test('fails on a mistake in a component at the line of the component', () => {
  const locate: LocatePlace = (path) =>
    path.slice(3, 5).join('.') === 'components.1' ? { file: 'environments/components/labels.ts', line: 7 } : undefined;
  expect(problemsOf({ components: [{}, { labls: [] }] }, locate)).toMatchObject([
    {
      code: 'OVERLAY_UNKNOWN_KEY',
      spec: 'environments.production.objects.components[1].labls',
      file: 'environments/components/labels.ts',
      line: 7,
      fix: 'did you mean "labels"?',
    },
  ]);
});

test('fails on an unknown field and names the one that was meant', () => {
  expect(problemsOf({ patchs: [] })).toEqual([
    {
      code: 'OVERLAY_UNKNOWN_KEY',
      severity: 'error',
      message: 'there is no such field',
      spec: 'environments.production.objects.patchs',
      found: '"patchs"',
      fix: 'did you mean "patches"?',
    },
  ]);
});

test('fails on an unknown field within an entry', () => {
  expect(problemsOf({ patches: [{ target: { knid: 'Deployment' }, patch: {} }] })[0]).toMatchObject({
    spec: 'environments.production.objects.patches[0].target.knid',
    fix: 'did you mean "kind"?',
  });
});

test('tells all problems at once, with what was found', () => {
  const problems = problemsOf({
    images: [{ name: 'a b', newTag: '1' }],
    replicas: [{ name: 'api', count: -1 }],
    extra: 1,
  });
  expect(problems.map(({ spec, found }) => [spec, found])).toEqual([
    ['environments.production.objects.replicas[0].count', '-1'],
    ['environments.production.objects.images[0].name', '"a b"'],
    ['environments.production.objects.extra', '"extra"'],
  ]);
});

test('shows file and line of each problem', () => {
  const locate: LocatePlace = (keys) => ({ file: 'environments/production.ts', line: keys.length });
  expect(problemsOf({ images: [{ name: 'api' }] }, locate)).toMatchObject([
    { file: 'environments/production.ts', line: 5 },
  ]);
});

test.each<[string, unknown, string]>([
  ['neither patch nor jsonPatch', { target }, 'an entry has either patch or jsonPatch'],
  ['both', { target, patch: {}, jsonPatch: [{ op: 'remove', path: '/a' }] }, 'an entry has either patch or jsonPatch'],
  ['a jsonPatch without target', { jsonPatch: [{ op: 'remove', path: '/a' }] }, 'a jsonPatch needs a target'],
  ['an empty target', { target: {}, patch: {} }, 'a target says at least one of kind, name and so on'],
  ['an add without value', { target, jsonPatch: [{ op: 'add', path: '/a' }] }, 'this operation needs a value'],
  ['the whole object as path', { target, jsonPatch: [{ op: 'remove', path: '' }] }, 'a path is a JSON pointer'],
  ['a selector that ends early', { target: { labelSelector: 'app in (web' }, patch: {} }, 'is no part of a selector'],
])('fails on a patch with %s', (_, entry, message) => {
  const messages = problemsOf({ patches: [entry] }).map((problem) => problem.message);
  expect(messages.join()).toContain(message);
});

test('fails on every missing name of a patch without target', () => {
  const problems = problemsOf({ patches: [{ patch: { metadata: {} } }] });
  expect(problems.map(({ spec }) => spec)).toEqual(
    ['apiVersion', 'kind', 'metadata.name'].map((path) => `environments.production.objects.patches[0].patch.${path}`),
  );
});

test('fails on a patch that names an object and has a target', () => {
  const problems = problemsOf({ patches: [{ target, patch: { metadata: { name: 'other' } } }] });
  expect(problems).toMatchObject([{ message: 'a patch with a target cannot name its object', found: '"other"' }]);
});

test('fails on something that is no block at all', () => {
  expect(problemsOf('patches')).toMatchObject([{ code: 'OVERLAY_INVALID', spec: 'environments.production.objects' }]);
});

function problemsOf(value: unknown, locate?: LocatePlace): readonly Problem[] {
  try {
    parseOverlay(value, place, locate);
  } catch (error) {
    if (error instanceof PlatformError) return error.problems;
  }
  throw new Error('nothing was refused');
}
