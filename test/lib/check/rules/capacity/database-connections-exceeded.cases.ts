import type { RuleCases } from '../../rule-cases';
import { smallPlatform, type EnvironmentValues, type ServiceValues } from '../../../../small-platform';

const calls: ServiceValues['calls'] = { stores: { orders: ['read'] } };
const shop = { type: 'http', ports: { http: 8080 }, calls } satisfies ServiceValues;
const database = (instanceClass: string): EnvironmentValues => ({
  stores: { orders: { engine: 'postgresql', instanceClass } },
});

export const cases: RuleCases = {
  code: 'DATABASE_CONNECTIONS_EXCEEDED',
  passes: [
    { platform: () => smallPlatform({ shop }, database('db.t3.small')) },
    { platform: () => smallPlatform({ shop: { ...shop, databasePool: { size: 5 } } }, database('db.t3.micro')) },
  ],
  fails: [
    {
      platform: () => smallPlatform({ shop }, database('db.t3.micro')),
      says: [
        'stores.orders.instanceClass: the connection pools of all services open more connections than "orders" takes; found 130 connections at most: 10 x 13 shop; accepted at most 72: db.t3.micro takes 84, 3 are reserved, a tenth is headroom; fix: lower databasePool.size or maxReplicas, or set instanceClass to db.t3.small',
      ],
    },
    {
      platform: () =>
        smallPlatform(
          {
            shop: { ...shop, migration: { command: ['/migrate'] } },
            mailer: { type: 'worker', calls, databasePool: { size: 40 }, ports: { http: 8080 } },
            report: { type: 'cron', schedule: '5 4 * * 0', calls },
          },
          database('db.t3.medium'),
        ),
      says: [
        'stores.orders.instanceClass: the connection pools of all services open more connections than "orders" takes; found 662 connections at most: 40 x 13 mailer, 10 x 13 shop and 2 of its migration, 10 x 1 report; accepted at most 377: db.t3.medium takes 422, 3 are reserved, a tenth is headroom; fix: lower databasePool.size or maxReplicas, or set instanceClass to db.t3.large',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => smallPlatform({ shop: { type: 'http', ports: { http: 8080 } } }, database('db.t3.micro')) },
    {
      platform: () =>
        smallPlatform(
          { shop: { ...shop, databasePool: { size: 500 } } },
          { stores: { orders: { engine: 'redis', nodeType: 'cache.t3.micro' } } },
        ),
    },
    { platform: () => smallPlatform({ shop }, database('db.m8g.large')) },
  ],
};
