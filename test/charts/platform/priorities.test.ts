import { referenceEnvironment } from '../../reference-platform';
import { render, type Rendered } from './render';

const production = referenceEnvironment('production');

async function priority(tier: string): Promise<Rendered> {
  const found = (await render('priorities', production)).find(({ metadata }) => metadata.name === `aicode-${tier}`);
  if (found === undefined) throw new Error(`no class for the tier "${tier}"`);
  return found;
}

test('every tier that a service can have has a class with a description', async () => {
  const tiers = (await render('priorities', production)).map(({ metadata, description }) => [
    metadata.name,
    typeof description,
  ]);
  expect(tiers).toEqual([
    ['aicode-critical', 'string'],
    ['aicode-standard', 'string'],
    ['aicode-background', 'string'],
  ]);
});

test('when nodes are short, background gives way to add-ons, they to standard, and standard to critical', async () => {
  const [critical, standard, background] = await Promise.all(['critical', 'standard', 'background'].map(priority));
  const addOns = 0;
  const values = [background?.['value'], addOns, standard?.['value'], critical?.['value']].map(Number);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(values).size).toBe(4);
});

test('the autoscaler still adds nodes for background services', async () => {
  const cutoff = -10; // --expendable-pods-priority-cutoff
  expect((await priority('background'))['value']).toBeGreaterThan(cutoff);
});

test('background services take no place from others', async () => {
  expect((await priority('background'))['preemptionPolicy']).toBe('Never');
  expect((await priority('standard'))['preemptionPolicy']).toBe('PreemptLowerPriority');
});

test('no class becomes the default of the whole cluster', async () => {
  expect((await render('priorities', production)).map(({ globalDefault }) => globalDefault)).toEqual([
    false,
    false,
    false,
  ]);
});
