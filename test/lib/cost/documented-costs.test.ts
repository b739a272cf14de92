import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentCost, scales, type ByScale } from '../../../lib/cost';
import { dollars } from '../../../lib/cli/commands/cost/dollars';
import { referenceEnvironment } from '../../reference-platform';

const docs = join(__dirname, '..', '..', '..', 'docs');
const page = readFileSync(join(docs, 'cost.md'), 'utf8');
const decision = readFileSync(join(docs, 'adr', '0022-sizes-within-the-budgets.md'), 'utf8');

test('every figure that the page shows of production is what the command prints', () => {
  const { total, parts, services, shared, budgetUsd } = environmentCost(referenceEnvironment('production'));
  const known: { readonly [row: string]: ByScale } = {
    ...parts,
    ...services,
    'shared and idle': shared,
    'in all': total,
  };
  const rows = [...page.matchAll(/^ {2}(\w[\w -]*?) {2,}([\d,]+ +[\d,]+ +[\d,]+)$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  const shown = rows.map(([, row, figures = '']) => [row, figures.split(/ +/)]);
  expect(shown).toEqual(rows.map(([, row = '']) => [row, figuresOf(known[row])]));
  const share = Math.round((100 * total.desired) / budgetUsd);
  expect(page).toContain(
    `production: USD ${dollars(total.desired)} a month, ${share} % of its budget of ${dollars(budgetUsd)}\n`,
  );
});

test.each(['dev', 'staging', 'production'])('the decision on sizes names what %s costs', (name) => {
  const { total, budgetUsd } = environmentCost(referenceEnvironment(name));
  const row = decision.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
  const [, , ...cells] = row.split('|').map((cell) => cell.trim());
  expect(cells.slice(0, -1)).toEqual([...figuresOf(total), dollars(budgetUsd)]);
});

function figuresOf(usd: ByScale | undefined): readonly string[] {
  return usd === undefined ? [] : scales.map((scale) => dollars(usd[scale]));
}
