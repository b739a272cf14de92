import { instancePrice, prices, pricedRegions, pricedTypes, spotPrice } from '../../../lib/cost/prices';
import { instanceTypeNames, maxConnections } from '../../../lib/spec';
import { offeredCacheNodeTypes, offeredDatabaseClasses, offeredNodeTypes } from '../../../lib/spec/aws';

test('every instance type whose size is known has a price', () => {
  expect(instanceTypeNames.filter((name) => instancePrice('node', name) === undefined)).toEqual([]);
});

test('every class of databases whose connections are known has a price', () => {
  const known = offeredDatabaseClasses.filter((name) => maxConnections(name) !== undefined);
  expect(known.length).toBeGreaterThan(50);
  expect(known.filter((name) => instancePrice('database', name) === undefined)).toEqual([]);
});

test('every type that has a price is one that AWS offers', () => {
  expect(pricedTypes('node').filter((name) => !offeredNodeTypes.includes(name))).toEqual([]);
  expect(pricedTypes('database').filter((name) => !offeredDatabaseClasses.includes(name))).toEqual([]);
  expect(pricedTypes('cache').filter((name) => !offeredCacheNodeTypes.includes(name))).toEqual([]);
});

test.each(['node', 'database', 'cache'] as const)(
  'a larger %s of the same family never costs less, in any region',
  (kind) => {
    for (const region of pricedRegions) {
      const familyOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));
      for (const family of new Set(pricedTypes(kind).map(familyOf))) {
        const hourly = pricedTypes(kind)
          .filter((name) => familyOf(name) === family)
          .map((name) => instancePrice(kind, name)?.usd[region] ?? Number.NaN);
        expect(hourly).toEqual(hourly.toSorted((one, other) => one - other));
      }
    }
  },
);

test.each([
  ['node', 't3.medium', 0.0416],
  ['node', 'm5.24xlarge', 4.608],
  ['node', 'c5.9xlarge', 1.53],
  ['node', 'm7g.medium', 0.0408],
  ['database', 'db.r5.large', 0.25],
  ['cache', 'cache.t3.micro', 0.017],
] as const)('an hour of the %s %s costs %d, as on the list', (kind, type, usd) => {
  expect(instancePrice(kind, type)?.usd['us-east-1']).toBeCloseTo(usd, 4);
});

test.each([
  ['node', 'm9.large'],
  ['node', 'm5.small'],
  ['node', 'm5.9xlarge'],
  ['node', 't3.24xlarge'],
  ['node', 'db.t3.micro'],
  ['node', 'constructor.large'],
  ['node', 't3.constructor'],
  ['database', 'db.x9.large'],
  ['cache', 'cache.r5.medium'],
  ['cache', ''],
] as const)('the %s "%s" has no price', (kind, type) => {
  expect(instancePrice(kind, type)).toBeUndefined();
});

test('spot capacity costs less than half of the same on demand', () => {
  const onDemand = instancePrice('node', 'c5.large');
  const spot = onDemand && spotPrice(onDemand);
  for (const region of pricedRegions) expect(spot?.usd[region]).toBeLessThan((onDemand?.usd[region] ?? 0) / 2);
});

test('every price is more than nothing, and names the page of AWS that publishes it', () => {
  for (const { usd, source } of Object.values(prices)) {
    expect(Math.min(...Object.values(usd))).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9-]+\/.*pricing\//);
  }
});
