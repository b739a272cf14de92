import fc from 'fast-check';
import { environmentOf } from '../synthesized';
import { promises, storageOf, titles } from './promises';

describe.each(['dev', 'staging', 'production'])('the storage of %s', (name) => {
  const resources = storageOf(environmentOf(name));

  test.each(titles)('%s', (title) => {
    expect(promises[title](resources, environmentOf(name))).toEqual([]);
  });
});

test.each(['dev', 'staging', 'production'])('%s has the buckets of requirement I8', (name) => {
  const { shortName } = environmentOf(name);
  const found = Object.values(storageOf(environmentOf(name)))
    .filter(({ Type }) => Type === 'AWS::S3::Bucket')
    .map(({ Properties }) => Properties.BucketName);
  const wanted = ['media', 'backups', 'logs', 'static'].map((purpose) => `aicode-${shortName}-${purpose}`);
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test.each(['media', 'backups', 'static'])('production copies %s to eu-west-1', (purpose) => {
  const rules = Object.values(storageOf(environmentOf('production'))).flatMap(({ Properties }) =>
    Properties.BucketName === `aicode-prod-${purpose}` ? Properties.ReplicationConfiguration.Rules : [],
  );
  expect(rules).toMatchObject([{ Destination: { Bucket: `arn:aws:s3:::aicode-prod-${purpose}-dr` } }]);
});

const bucket = fc.record(
  {
    expireDays: fc.integer({ min: 1, max: 3650 }),
    noncurrentDays: fc.integer({ min: 1, max: 3650 }),
    replicated: fc.boolean(),
  },
  { requiredKeys: ['noncurrentDays', 'replicated'] },
);

const named = fc.oneof(
  fc.constantFrom('logs', 'static', 'constructor', 'key'),
  fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/),
);

test('whatever buckets a user names, every promise is kept', () => {
  fc.assert(
    fc.property(
      fc.dictionary(named, bucket, { maxKeys: 5, noNullPrototype: true }),
      fc.boolean(),
      (buckets, recovers) => {
        const { disasterRecovery, ...production } = environmentOf('production');
        const environment = { ...production, buckets, ...(recovers && { disasterRecovery }) };
        const resources = storageOf(environment);
        for (const title of titles)
          expect({ title, wrong: promises[title](resources, environment) }).toEqual({ title, wrong: [] });
      },
    ),
    { numRuns: 20 },
  );
});
