import { environmentCost } from '../../../lib/cost';
import { changed, pricedEnvironment } from './environments';

const environment = pricedEnvironment();
const sessions = environment.stores['sessions'];
if (sessions?.engine !== 'redis') throw new Error('no Redis');
const old = { ...environment, stores: changed(environment.stores, 'sessions', { ...sessions, version: '6.2' }) };
const nodes = data('2026-11-21').filter(([name]) => name.startsWith('sessions: '));

test.each([
  ['2027-01-31', 0],
  ['2027-02-01', 0.8],
  ['2029-01-31', 0.8],
  ['2029-02-01', 1.6],
])('on %s nodes of Redis 6 cost %d of their price on top', (today, more) => {
  const [[, usd = 0] = []] = nodes;
  const charged = data(today).find(([name]) => name.includes('extended support'));
  expect(charged?.[1] ?? 0).toBeCloseTo(usd * more, 1);
});

test('a database is upgraded instead, and costs no more', () => {
  const databases = (today: string): unknown => data(today).filter(([name]) => name.startsWith('orders: '));
  expect(databases('2040-01-01')).toEqual(databases('2026-11-21'));
});

function data(today: string): readonly (readonly [name: string, usd: number])[] {
  const { items } = environmentCost(old, { today });
  return items.filter(({ part }) => part === 'data').map(({ name, usd }) => [name, usd.desired]);
}
