import { pricedTypes } from '../../../../lib/cost/prices';
import { instanceTypeNames, instanceTypeOf } from '../../../../lib/spec';
import {
  architectureOf,
  engineVersions,
  offeredCacheNodeTypes,
  offeredDatabaseClasses,
  offeredNodeTypes,
} from '../../../../lib/spec/aws';
import { classWithConnections } from '../../../../lib/spec/aws';

const offers = { node: offeredNodeTypes, database: offeredDatabaseClasses, cache: offeredCacheNodeTypes } as const;

test('no type is listed twice', () => {
  for (const offered of Object.values(offers)) expect(offered).toEqual([...new Set(offered)]);
});

test('every type whose size is known is one that AWS offers', () => {
  expect(instanceTypeNames.filter((name) => !offeredNodeTypes.includes(name))).toEqual([]);
});

test.each(['node', 'database', 'cache'] as const)('every %s that has a price is one that AWS offers', (kind) => {
  expect(pricedTypes(kind).filter((name) => !offers[kind].includes(name))).toEqual([]);
});

test('a larger database that is proposed for its connections is one that AWS offers', () => {
  const families = ['t3', 't4g', 'm5', 'm6i', 'm6g', 'm7g', 'r5', 'r6i', 'r6g', 'r7g'].map(
    (name) => `db.${name}.large`,
  );
  const proposed = families.flatMap((name) => [1, 500, 1500, 4000].map((count) => classWithConnections(name, count)));
  expect(proposed.filter((name) => name !== undefined && !offeredDatabaseClasses.includes(name))).toEqual([]);
});

test.each([
  ['t3.large', 'amd64'],
  ['t4g.large', 'arm64'],
  ['m7i-flex.large', 'amd64'],
  ['c7gn.large', 'arm64'],
  ['im4gn.large', 'arm64'],
  ['a1.large', 'arm64'],
  ['g4dn.xlarge', 'amd64'],
  ['g5g.xlarge', 'arm64'],
  ['gr6.4xlarge', 'amd64'],
])('programs for %s are built for %s', (type, architecture) => {
  expect(offeredNodeTypes).toContain(type);
  expect(architectureOf(type)).toBe(architecture);
});

test('the architecture of a type does not depend on who is asked', () => {
  for (const name of instanceTypeNames) expect(instanceTypeOf(name)?.architecture).toBe(architectureOf(name));
});

test('PostgreSQL may be asked for by its major version alone, Redis may not', () => {
  expect(engineVersions.postgresql).toEqual(expect.arrayContaining(['13', '15', '17', '15.17']));
  expect(engineVersions.redis).toEqual(['6.2', '7.0', '7.1']);
});
