import fc from 'fast-check';
import { pack, type Demand, type Supply } from '../../../../../lib/check/rules/capacity/nodes/pack';
import type { NodePool } from '../../../../../lib/check/rules/capacity/nodes/node-pool';
import { nothing, plus, type Amounts } from '../../../../../lib/check/rules/capacity/pods/amounts';

const open = poolCalled('open');
const closed = poolCalled('closed');

function poolCalled(group: string): NodePool {
  return { group, isSpot: false, nodes: 0, capacity: undefined, labels: new Map(), taints: [] };
}

const amounts = (cpuMillis: number, memoryBytes = 0): Amounts => ({
  cpuMillis,
  memoryBytes,
  ephemeralStorageBytes: 0,
  pods: 1,
});

function demand(name: string, requests: Amounts, count: number, pools: readonly NodePool[] = [open]): Demand {
  const counts = { steady: count, rollout: 0, terminating: 0 };
  return { group: { name, source: {}, requests, counts, pools }, count };
}

const nodes = (count: number, cpuMillis: number, pool = open): Supply => ({
  pool,
  nodes: count,
  free: { ...amounts(cpuMillis, 1000), pods: 10 },
});

const left = (demands: readonly Demand[], supplies: readonly Supply[]): string[] =>
  pack(demands, supplies).map(({ group, count }) => `${count} x ${group.name}`);

test('pods fill nodes, and those that find no room are left over', () => {
  expect(left([demand('a', amounts(300), 7)], [nodes(2, 1000)])).toEqual(['1 x a']);
});

test('a node takes no more pods than it has places, however small they are', () => {
  expect(left([demand('a', amounts(1), 25)], [nodes(2, 1000)])).toEqual(['5 x a']);
});

test('pods that may run in one place only come first, though others are larger', () => {
  const both = demand('both', amounts(900), 1, [closed, open]);
  const one = demand('one', amounts(200), 1, [closed]);
  expect(left([both, one], [nodes(1, 1000, closed), nodes(1, 1000, open)])).toEqual([]);
});

test('large pods come before small ones, which fit in between', () => {
  expect(left([demand('small', amounts(300), 2), demand('large', amounts(700), 2)], [nodes(2, 1000)])).toEqual([]);
});

test('anything fits where the size of the nodes is not known', () => {
  const supply = { pool: open, nodes: 1, free: undefined };
  expect(left([demand('a', amounts(1_000_000), 99)], [supply])).toEqual([]);
});

test('what is placed never takes more than there is', () => {
  const anyDemand = fc
    .record({ cpu: fc.integer({ min: 1, max: 900 }), memory: fc.integer({ min: 0, max: 900 }), count: fc.nat(30) })
    .map(({ cpu, memory, count }) => demand('any', amounts(cpu, memory), count));
  fc.assert(
    fc.property(fc.array(anyDemand, { maxLength: 8 }), fc.nat(6), (demands, count) => {
      const unplaced = pack(demands, [nodes(count, 1000)]);
      const asked = demands.reduce((sum, each) => plus(sum, each.group.requests, each.count), nothing);
      const taken = unplaced.reduce((sum, each) => plus(sum, each.group.requests, -each.count), asked);
      expect(taken.cpuMillis).toBeLessThanOrEqual(1000 * count);
      expect(taken.memoryBytes).toBeLessThanOrEqual(1000 * count);
      expect(taken.pods).toBeLessThanOrEqual(10 * count);
    }),
  );
});
