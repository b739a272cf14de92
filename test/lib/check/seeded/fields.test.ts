import { referenceManifests } from '../../../reference-manifests';
import { unexplained } from './exception';
import { freeKeys } from './free-keys';
import { harmlessDeletions } from './harmless-deletions';
import { misspell, remove, setTo } from './mutate';
import { findingsWith } from './reference';
import { isContainer, seededFields, unreported, type SeededField } from './unreported-fields';

const nothing = { fields: [], exceptions: [] };
let fields: readonly SeededField[];

beforeAll(async () => {
  fields = await seededFields();
});

test('the reference platform has no finding', async () => {
  expect(await findingsWith('production', (manifests) => manifests)).toEqual([]);
  expect((await referenceManifests('production')).length).toBeGreaterThan(50);
  expect(fields.length).toBeGreaterThan(400);
});

test('every key that is misspelt is reported, but for those that a user may call as they like', () => {
  const missed = unreported(fields, ({ steps }) => (typeof steps.at(-1) === 'string' ? misspell : undefined));
  expect(unexplained(missed, freeKeys)).toEqual(nothing);
});

test('every value of the wrong type is reported', () => {
  expect(unreported(fields, ({ value }) => setTo(isContainer(value) ? 'wrong' : { wrong: 'type' }))).toEqual([]);
});

test('every field that is missing is reported, but for those that nothing needs', () => {
  const missed = unreported(fields, () => remove);
  expect(unexplained(missed, harmlessDeletions)).toEqual(nothing);
});
