import type { Service } from '../../../../lib/spec';
import { peakPods } from '../../../../lib/spec/demand';
import { cronService, httpService, sized, statefulService } from './services';

const counts = (service: Service): number[] => peakPods(service).map(({ count }) => count);
const rolling = (maxSurge: number | string): Service =>
  httpService({ strategy: { type: 'rolling', maxSurge, maxUnavailable: 0 } });
const cron = (concurrencyPolicy: 'Allow' | 'Forbid' | 'Replace'): Service =>
  cronService({ job: { ...cronService().job, concurrencyPolicy } });

test.each([
  ['a surge of 2 pods', 2, 4 + 2 + 4],
  ['no surge', 0, 4 + 4],
  ['a surge of 25%', '25%', 4 + 1 + 4],
  ['a surge of 26%, rounded up', '26%', 4 + 2 + 4],
  ['a surge of 100%', '100%', 4 + 4 + 4],
])('a rolling update with %s also has the old pods that terminate', (_, maxSurge, pods) => {
  expect(counts(rolling(maxSurge))).toEqual([pods]);
});

test('recreating has no surge, but old pods that terminate', () => {
  expect(counts(httpService({ strategy: { type: 'recreate', maxSurge: '25%', maxUnavailable: 0 } }))).toEqual([8]);
});

test('a stateful service has one pod of a name at a time', () => {
  expect(counts(statefulService({ scaling: { replicas: 3 } }))).toEqual([3]);
});

test.each([
  ['Forbid', 1 + 1],
  ['Replace', 2 + 1],
  ['Allow', 2 + 1],
] as const)('runs of a cron service with %s and a retry make %i pods', (policy, pods) => {
  expect(counts(cron(policy))).toEqual([pods]);
});

test('a migration runs as pods of its own size, one and its retry', () => {
  const migration = {
    image: 'web',
    command: ['migrate'],
    env: {},
    resources: sized(700, 64),
    backoffLimit: 3,
    activeDeadlineSeconds: 900,
  };
  const [, ofMigration] = peakPods(httpService({ migration }));
  expect(ofMigration).toMatchObject({ count: 2, pod: { requests: { cpu: '700m' } } });
});
