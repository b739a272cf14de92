import { classWithConnections, maxConnections } from '../../../../lib/spec/aws';

test.each([
  ['db.t3.micro', 84], // 112 of the whole GiB; 81 to 87 are reported
  ['db.t3.small', 197],
  ['db.r5.large', 1774],
  ['db.m5.12xlarge', 5000], // the most that the formula gives
])('PostgreSQL on %s takes %i connections', (instanceClass, connections) => {
  expect(maxConnections(instanceClass)).toBe(connections);
});

test('an instance class that the table does not know has no known limit', () => {
  expect(['db.x9.large', 'db.t3.metal', 'cache.t3.micro', ''].map(maxConnections)).toEqual(Array(4).fill(undefined));
});

test('the class with room for more connections is the smallest of the same family', () => {
  expect(classWithConnections('db.t3.micro', 84)).toBe('db.t3.micro');
  expect(classWithConnections('db.t3.micro', 85)).toBe('db.t3.small');
  expect(classWithConnections('db.r6g.large', 1775)).toBe('db.r6g.xlarge');
  expect(classWithConnections('db.t3.micro', 5001)).toBeUndefined();
});
