import { regionNames, zonesOf } from '../../../../lib/spec/aws';

test('every region has at least the two zones that a cluster needs', () => {
  expect(regionNames.filter((region) => zonesOf(region).length < 2)).toEqual([]);
});

test.each([
  ['us-east-1', 6],
  ['us-west-2', 4],
  ['eu-west-1', 3],
])('%s has %i zones', (region, count) => {
  expect(zonesOf(region)).toHaveLength(count);
  expect(zonesOf(region)[0]).toBe(`${region}a`);
});

test('what is no region has no zones', () => {
  expect(['eu-west', 'constructor', 'us-east-3'].map(zonesOf)).toEqual([[], [], []]);
});
