import { problemsOfInfrastructure } from '../fixtures/with-infrastructure';
import { changed } from '../fixtures/resolve';
import { loadPins } from '../fixtures/load-platform';
import { resolvePlatform } from '../../../../lib/spec';

const network = (second: string): object => ({
  cidr: `${second}.0.0/16`,
  zones: ['us-east-1a', 'us-east-1b'],
  publicSubnets: [`${second}.1.0/24`, `${second}.2.0/24`],
  privateSubnets: [`${second}.11.0/24`, `${second}.12.0/24`],
  databaseSubnets: [`${second}.21.0/24`, `${second}.22.0/24`],
});

test('a network beside the addresses of Services is accepted, and one of them where the cluster is made elsewhere', () => {
  expect(problemsOfInfrastructure({ production: { network: network('172.21') } })).toEqual([]);
  const elsewhere = changed({ production: { values: { ...values(), network: network('172.20') } } });
  expect(() => resolvePlatform(elsewhere, { pins: loadPins() })).not.toThrow();
});

test.each([
  ['0 7 31 1-3 *', []],
  ['0 7 30 4 *', []],
  ['0 7 * 2 1-5', []],
  ['0 7 28 2 *', []],
  ['0 7 29 2 *', ['OFF_HOURS_NEVER dev.offHours.start']],
  ['0 7 31 4,6,9,11 *', ['OFF_HOURS_NEVER dev.offHours.start']],
  ['0 7 30-31 2 1', ['OFF_HOURS_SCHEDULE dev.offHours.start']],
])('an environment that wakes up at %s is told what is wrong with it: %j', (start, expected) => {
  expect(problemsOfInfrastructure({ dev: { offHours: { stop: '0 20 * * 1-5', start } } })).toEqual(expected);
});

test('an environment that would never stop is told too', () => {
  expect(problemsOfInfrastructure({ dev: { offHours: { stop: '0 20 31 6 *', start: '0 7 * * 1-5' } } })).toEqual([
    'OFF_HOURS_NEVER dev.offHours.stop',
  ]);
});

test.each([
  [{ maxReceiveCount: 5, visibilityTimeoutSeconds: 60, messageRetentionSeconds: 301 }, []],
  [
    { maxReceiveCount: 5, visibilityTimeoutSeconds: 60, messageRetentionSeconds: 300 },
    ['QUEUE_FORGETS production.queues.jobs.messageRetentionSeconds'],
  ],
  [{ visibilityTimeoutSeconds: 0, messageRetentionSeconds: 60 }, []],
])('a queue with %j is told what is wrong with it: %j', (jobs, expected) => {
  expect(problemsOfInfrastructure({ production: { queues: { jobs } } })).toEqual(expected);
});

test('more tries than SQS keeps a message for are not mended by keeping it longer', () => {
  const jobs = { maxReceiveCount: 1000, visibilityTimeoutSeconds: 3600, messageRetentionSeconds: 1_209_600 };
  const source = changed({ production: { values: { ...values(), queues: { jobs } } } });
  expect(() => resolvePlatform(source, { pins: loadPins() })).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ fix: 'lower visibilityTimeoutSeconds or maxReceiveCount' })],
    }),
  );
});

function values(): object {
  return changed({}).environments['production']?.values ?? {};
}
