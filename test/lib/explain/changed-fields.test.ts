import fc from 'fast-check';
import { changedFields } from '../../../lib/explain/changed-fields';
import type { Manifest } from '../../../lib/manifest';

function manifest(spec: object, construct = 'it'): Manifest {
  const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'it' }, spec };
  return { body, bundle: 'services/api', construct };
}

function changesOf(before: object, after: object): { changed: string[]; gone: string[] } {
  const { changed, gone } = changedFields([manifest(before)], [manifest(after)]);
  const fields = (keys: ReadonlySet<string>): string[] => [...keys].map((key) => key.replace('ConfigMap it spec.', ''));
  return { changed: fields(changed), gone: fields(gone) };
}

test('a plain value that is another, or gone, is a change; what is new is none', () => {
  const before = { same: 1, other: 2, gone: 3, block: { inner: 4 } };

  expect(changesOf(before, { same: 1, other: 5, block: {}, more: 6 })).toEqual({
    changed: ['other', 'gone', 'block.inner'],
    gone: ['gone', 'block.inner'],
  });
});

test('an object that is gone is told as a whole, not field by field', () => {
  const { changed, vanished } = changedFields(
    [manifest({ a: 1 }, 'one'), manifest({ a: 1 }, 'two')],
    [manifest({ a: 1 }, 'two')],
  );

  expect({ changed: [...changed], vanished: [...vanished] }).toEqual({ changed: [], vanished: ['ConfigMap one'] });
});

test('an element that is taken out of a list does not make those behind it look changed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), (numbers, seed) => {
      const list = numbers.map((number) => ({ number, kept: true }));
      const taken = seed % list.length;
      const fields = [`list[${taken}].number`, `list[${taken}].kept`];

      expect(changesOf({ list }, { list: list.toSpliced(taken, 1) })).toEqual({ changed: fields, gone: fields });
      expect(changesOf({ list: list.toSpliced(taken, 1) }, { list })).toEqual({ changed: [], gone: [] });
    }),
  );
});
