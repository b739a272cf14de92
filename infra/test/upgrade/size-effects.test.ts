import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeChanges, type SizeChange } from '../../bin/upgrade/size-changes';
import { sizeEffects } from '../../bin/upgrade/size-effects';
import { upgradePage } from '../../bin/upgrade/upgrade-page';

const project = join(__dirname, '..', '..', '..');
const page = squeezed(readFileSync(join(project, 'docs/upgrades-of-infrastructure.md'), 'utf8'));

/** A few, since each takes a synthesis; `npm run docs` makes all. */
const some = sizeChanges.filter(({ values }) =>
  ['"instanceClass"', '"port":5433', '"maxSize":15', '"privateSubnets":["10.0.31', '"static":null'].some((key) =>
    JSON.stringify(values).includes(key),
  ),
);

test('the page tells of each size what the templates say now', () => {
  const found = sizeEffects(project, some);
  expect(found.length).toBeGreaterThanOrEqual(5);
  const rows = upgradePage(found)
    .split('\n')
    .filter((line) => /^\| (dev|staging|production) /.test(line));
  expect(rows).toHaveLength(found.length);
  for (const row of rows) expect(page).toContain(squeezed(row));
});

test('the page has a row for every size', () => {
  const rows = page.split('\n').filter((line) => /^\| (dev|staging|production) /.test(line));
  expect(rows).toHaveLength(sizeChanges.length);
});

test('a change that the description refuses is told with the code of the problem', () => {
  const change: SizeChange = { environment: 'production', values: { network: { cidr: '10.0.0.0/15' } } };
  const [found] = sizeEffects(project, [change]);
  expect(found?.changes).toBeUndefined();
  expect(found?.refusedBy.length).toBeGreaterThan(0);
});

function squeezed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
}
