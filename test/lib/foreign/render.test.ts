import { defineBundle, defineForeignBundle, type ForeignSources } from '../../../lib/bundle';
import type { BundleInputs } from '../../../lib/render';
import { foreignPartsState } from '../../../lib/render/foreign-parts';
import { renderBundle } from '../../../lib/render';
import type { Manifest } from '../../../lib/manifest';
import { smallPlatform } from '../../small-platform';
import { NoteChart } from './note-chart';
import { configMap, problemsOf, project, removeProjects } from './project';

afterEach(removeProjects);

const spec = smallPlatform({});
const path = 'platform/80-vendor';
const vendor = (sources: ForeignSources): ReturnType<typeof defineForeignBundle> =>
  defineForeignBundle({ name: 'vendor', inputs: () => ({ [path]: sources }) });
const charts = defineBundle({ name: 'notes', inputs: () => ({ [path]: {} }), load: () => Promise.resolve(NoteChart) });

const files = { 'a.yaml': configMap('a'), 'b.yaml': configMap('b') };
const render = (sources: ForeignSources): Promise<readonly Manifest[]> =>
  renderBundle(spec, `production/${path}`, [charts, vendor(sources)], { project: project(files).folder });

test('charts and manifests of others share a bundle; only those of others count as foreign', async () => {
  const manifests = await render({ files: ['a.yaml'] });
  expect(manifests).toMatchObject([
    { body: { metadata: { name: 'note' } }, bundle: path },
    { body: { metadata: { name: 'a' } }, bundle: path, foreign: true },
  ]);
  expect(manifests[0]).not.toHaveProperty('foreign');
});

test('overlays of a bundle change manifests of others alone', async () => {
  const manifests = await render({ files: ['a.yaml', 'b.yaml'], overlays: [{ namePrefix: 'vendor-' }] });
  expect(manifests.map(({ body }) => body.metadata.name)).toEqual(['note', 'vendor-a', 'vendor-b']);
});

test('fails on an overlay of a bundle that reaches nothing in it, and names the nearest', async () => {
  const overlays = [{}, { patches: [{ target: { name: 'aa' }, patch: { data: { a: '2' } } }] }];
  expect(await problemsOf(() => render({ files: ['a.yaml'], overlays }))).toMatchObject([
    {
      code: 'OVERLAY_UNMATCHED',
      message: 'this matches nothing in this bundle',
      spec: 'production.platform/80-vendor.overlays[1].patches[0]',
    },
  ]);
});

test('problems name the line of the extension that they go back to', async () => {
  const locate = (place: readonly string[]): { file: string; line: number } => ({ file: place.join(' '), line: 7 });
  const options = { project: project(files).folder, locate };
  const told = (sources: ForeignSources): ReturnType<typeof problemsOf> =>
    problemsOf(() => renderBundle(spec, `production/${path}`, [vendor(sources)], options));
  const top = `extensions vendor inputs ${path}`;
  const patches = [{ target: { name: 'aa' }, patch: { data: { a: '2' } } }];
  expect(await told({ files: ['a.yaml'], overlays: [{ patches }] })).toMatchObject([
    { code: 'OVERLAY_UNMATCHED', file: `${top} overlays 0 patches 0`, line: 7 },
  ]);
  expect(await told({ files: ['gone.yaml'] })).toMatchObject([{ code: 'FOREIGN_MISSING', file: top, line: 7 }]);
  expect(await told({ files: [] })).toMatchObject([{ code: 'FOREIGN_INVALID', file: `${top} files`, line: 7 }]);
});

test('the state of a bundle holds its files, or what is wrong with them; charts have none', () => {
  const { folder } = project(files);
  const stateOf = (...names: readonly string[]): ReturnType<typeof foreignPartsState> =>
    foreignPartsState({ environment: 'dev', path, parts: partsOf({ files: names }) }, folder);
  expect(stateOf('a.yaml')).toEqual([{ files: { 'a.yaml': expect.stringMatching(/^[0-9a-f]{64}$/) }, tools: {} }]);
  expect(stateOf('gone.yaml')).toMatchObject([[{ code: 'FOREIGN_MISSING' }]]);
});

function partsOf(sources: ForeignSources): BundleInputs['parts'] {
  const [environment] = Object.values(spec.environments);
  if (environment === undefined) throw new Error('the platform has no environment');
  const family = vendor(sources);
  return [
    { family: charts, inputs: {} },
    { family, inputs: family.inputs(environment)[path] },
  ];
}
