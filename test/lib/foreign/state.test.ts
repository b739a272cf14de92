import { chmodSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configMap, project, problemsOf, removeProjects } from './project';
import { forgetTools } from './tools';

afterEach(() => {
  forgetTools();
  removeProjects();
});

test('the state of files changes with a file and with a new one, and with nothing else', () => {
  const { state, write } = project({ 'vendor/a.yaml': configMap('a'), 'vendor/README.md': 'old', 'other.yaml': 'old' });
  const before = state({ files: ['vendor'] });
  expect(Object.keys(before.files)).toEqual(['vendor/a.yaml']);
  write({ 'vendor/README.md': 'new', 'other.yaml': 'new' });
  expect(state({ files: ['vendor'] })).toEqual(before);
  write({ 'vendor/a.yaml': configMap('a', '2') });
  expect(state({ files: ['vendor'] })).not.toEqual(before);
  write({ 'vendor/a.yaml': configMap('a'), 'vendor/b.yaml': configMap('b') });
  expect(state({ files: ['vendor'] })).not.toEqual(before);
});

test('all files of a kustomization and of its bases count, and all of a chart and its values', () => {
  const { state } = project({
    'app/live/kustomization.yaml': 'resources: [../base]',
    'app/live/notes.txt': '',
    'app/base/kustomization.yaml': 'resources: [map.yaml]',
    'app/base/map.yaml': configMap('a'),
    'app/other/map.yaml': configMap('b'),
    'chart/Chart.yaml': 'name: chart',
    'chart/templates/map.yaml': configMap('c'),
    'values.yaml': 'a: 1',
  });
  const helm = { chart: 'chart', release: 'app', namespace: 'app', valuesFiles: ['values.yaml'] };
  expect(Object.keys(state({ kustomize: 'app/live', helm }).files)).toEqual([
    'app/base/kustomization.yaml',
    'app/base/map.yaml',
    'app/live/kustomization.yaml',
    'app/live/notes.txt',
    'chart/Chart.yaml',
    'chart/templates/map.yaml',
    'values.yaml',
  ]);
});

test('another tool is another state, without running it; files alone need none', () => {
  const { state, folder } = project({ 'app/kustomization.yaml': '{}', 'a.yaml': configMap('a') });
  const tool = join(folder, 'kustomize');
  process.env['KEELSON_KUSTOMIZE'] = tool;
  expect(state({ kustomize: 'app' }).tools).toEqual({ kustomize: 'absent' });
  writeFileSync(tool, 'exit 1');
  chmodSync(tool, 0o755);
  const present = state({ kustomize: 'app' });
  expect(present.tools.kustomize).not.toBe('absent');
  utimesSync(tool, 1, 1);
  expect(state({ kustomize: 'app' })).not.toEqual(present);
  expect(state({ files: ['a.yaml'] }).tools).toEqual({});
});

test('fails as reading fails, so that nothing outside of the project is hashed either', async () => {
  const { state } = project();
  expect(await problemsOf(() => state({ files: ['../a.yaml'] }))).toMatchObject([{ code: 'FOREIGN_OUTSIDE' }]);
});
