import { kindOrder, orderedKinds } from '../../lib/kubernetes';
import { pages } from './pages';

test('kinds come in the sync waves that the docs tell', () => {
  const page = pages().find(({ file }) => file === 'docs/output.md');
  const rows = [...(page?.text ?? '').matchAll(/^\| (-?\d+)(?: \(absent\))? +\| ([A-Z].*?) *\|$/gm)];
  const told = rows.flatMap(([, wave, kinds = '']) => {
    const named = orderedKinds.filter((kind) => kinds.split(/[ ,]+/).includes(kind));
    return named.map((kind) => ({ kind, wave: Number(wave) }));
  });

  expect(told.length).toBeGreaterThan(15);
  expect(told).toEqual(told.map(({ kind }) => ({ kind, wave: kindOrder(kind).wave })));
});
