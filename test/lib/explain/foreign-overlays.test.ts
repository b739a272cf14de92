import { defineForeignBundle } from '../../../lib/bundle';
import { findObjects, renderObjects, traceObject } from '../../../lib/explain';
import { fieldOf, tinyContext, tinyFamilies, tinySource } from './tiny-platform';

const vendor = defineForeignBundle({
  name: 'vendor',
  inputs: () => ({
    'platform/85-vendor': {
      files: ['examples/foreign/vendor/support-access'],
      overlays: [{ namePrefix: 'our-' }, { labels: [{ pairs: { team: 'support' } }] }],
    },
  }),
});

test('what the overlay of a foreign bundle made of a field is told, with the place of the entry', async () => {
  const context = {
    ...tinyContext(tinySource()),
    families: [...tinyFamilies, vendor],
    locate: (place: readonly string[]): { file: string; line: number } => ({ file: place.join(' '), line: 3 }),
  };
  const { manifests } = await renderObjects(context);
  const first = manifests.find(({ bundle }) => bundle === 'platform/85-vendor');
  if (first === undefined) throw new Error('the foreign bundle has no objects');
  const { kind, metadata } = first.body;
  expect(findObjects(manifests, { kind, name: metadata.name })).toContain(first);
  const traced = await traceObject(first, context);

  expect(fieldOf(traced, 'metadata.labels.team')).toMatchObject({
    value: 'support',
    chart: undefined,
    overlays: [
      {
        source: 'production["platform/85-vendor"].overlays[1].labels[0]',
        before: undefined,
        after: 'support',
        file: 'extensions vendor inputs platform/85-vendor overlays 1 labels 0',
        line: 3,
      },
    ],
  });
  const plain = metadata.name.replace('our-', '');
  expect(fieldOf(traced, 'metadata.name')).toMatchObject({
    chart: { value: plain },
    overlays: [{ before: plain, after: metadata.name }],
  });
});
