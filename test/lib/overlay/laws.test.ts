import fc from 'fast-check';
import { applyOverlays, parseOverlay, type ObjectOverlay } from '../../../lib/overlay';
import { applyJsonPatch } from '../../../lib/overlay/json-patch/apply-json-patch';
import { mergeSchema } from '../../../lib/overlay/strategic-merge/merge-schema';
import { strategicMerge } from '../../../lib/overlay/strategic-merge/strategic-merge';
import { deployment, foreignManifest, manifest, place } from './overlay-fixtures';

const key = fc.constantFrom('a', 'b', 'a/b', 'm~n', '0', 'constructor', 'toString');
const data = fc.letrec((tie) => ({
  map: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
}));
const anywhere = { path: '', schema: undefined };
const containers = fc.uniqueArray(fc.record({ name: fc.constantFrom('app', 'b', 'c'), image: fc.string() }), {
  selector: ({ name }) => name,
});

test('applying overlays never changes what it is given', () => {
  fc.assert(
    fc.property(
      containers,
      data.map,
      fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()),
      (list, extra, annotations) => {
        const settings: ObjectOverlay = {
          patches: [
            { target: { kind: 'Deployment' }, patch: { spec: { extra, template: { spec: { containers: list } } } } },
            { target: { kind: 'Deployment' }, jsonPatch: [{ op: 'add', path: '/spec/more', value: extra }] },
          ],
          annotations,
          labels: [{ pairs: { x: 'y' }, includeSelectors: true }],
          images: [{ name: 'shop/api', newTag: '2' }],
          namePrefix: 'p-',
          namespace: 'n',
          configMaps: [{ name: 'c', data: annotations }],
        };
        const [manifests, given] = [deepFreeze([foreignManifest(deployment())]), deepFreeze(settings)];
        const before = JSON.stringify(manifests);
        applyOverlays(manifests, [parseOverlay(given, place)]);
        expect(JSON.stringify(manifests)).toBe(before);
      },
    ),
  );
});

test('an empty overlay is neutral', () => {
  const manifests = [manifest(deployment())];
  expect(applyOverlays(manifests, [parseOverlay({}, place)])).toEqual({ manifests, usage: {}, problems: [] });
});

test('an empty patch is neutral', () => {
  fc.assert(fc.property(data.map, (value) => expect(strategicMerge(value, {}, anywhere)).toEqual(value)));
});

test('a strategic patch laid twice is the same as laid once', () => {
  const schema = mergeSchema('apps/v1', 'Deployment', {});
  const pod = fc.record({ containers }).map((spec) => ({ spec: { template: { spec } } }));
  fc.assert(
    fc.property(pod, pod, (object, patch) => {
      const once = strategicMerge(object, patch, { path: '', schema });
      expect(strategicMerge(once, patch, { path: '', schema })).toEqual(once);
    }),
  );
});

test('adding by JSON patch and then removing is neutral', () => {
  fc.assert(
    fc.property(fc.dictionary(key, data.value), key, data.value, (value, name, added) => {
      fc.pre(!Object.hasOwn(value, name));
      const path = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      expect(
        applyJsonPatch(value, [
          { op: 'add', path, value: added },
          { op: 'remove', path },
        ]),
      ).toEqual(value);
    }),
  );
});

test('moving by JSON patch there and back is neutral', () => {
  fc.assert(
    fc.property(fc.array(data.value), data.value, (list, value) => {
      const document = { list: [...list, value] };
      const from = `/list/${document.list.length - 1}`;
      const moved = applyJsonPatch(document, [
        { op: 'move', from, path: '/kept' },
        { op: 'move', from: '/kept', path: '/list/-' },
      ]);
      expect(moved).toEqual(document);
    }),
  );
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
