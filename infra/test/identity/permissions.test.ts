import fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { madeFor, madeForNamed, ofType, type Resources } from '../cluster/cluster-templates';
import { environmentOf, platform } from '../synthesized';
import { serviceStatements } from '../../lib/identity/services';
import { granted, podRoles } from './policies';

const account = '444444444444';
const key = `arn:aws:kms:us-east-1:${account}:key/*`;

const expected: { readonly [service: string]: readonly string[] } = {
  api: [
    's3:ListBucket arn:aws:s3:::aicode-prod-media',
    's3:ListBucketMultipartUploads arn:aws:s3:::aicode-prod-media',
    ...['AbortMultipartUpload', 'DeleteObject', 'GetObject', 'PutObject'].map(
      (it) => `s3:${it} arn:aws:s3:::aicode-prod-media/*`,
    ),
    `sns:Publish arn:aws:sns:us-east-1:${account}:aicode-prod-jobs`,
    // once for the key of buckets, once for the key of messages
    ...['Decrypt', 'GenerateDataKey', 'Decrypt', 'GenerateDataKey'].map((it) => `kms:${it} ${key}`),
  ],
  'nightly-report': [
    's3:ListBucketMultipartUploads arn:aws:s3:::aicode-prod-backups',
    ...['AbortMultipartUpload', 'DeleteObject', 'PutObject'].map((it) => `s3:${it} arn:aws:s3:::aicode-prod-backups/*`),
    ...['Decrypt', 'GenerateDataKey'].map((it) => `kms:${it} ${key}`),
  ],
};

test.each(Object.entries(expected))(
  '%s may do in production what its calls say, and nothing else',
  (service, permissions) => {
    const role = podRoles(madeForNamed('production').identity).find((it) => it.account === service);
    expect(role === undefined ? undefined : granted(role)).toEqual([...permissions].sort());
  },
);

test('a consumer takes messages and cannot send any, neither to the topic nor past it', () => {
  const worker = podRoles(madeForNamed('production').identity).find((it) => it.account === 'worker');
  const actions = worker === undefined ? [] : granted(worker).map((permission) => permission.split(' ')[0]);
  expect(actions).toEqual(
    expect.arrayContaining(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility']),
  );
  expect(actions.filter((action) => action === 'sqs:SendMessage' || action === 'sns:Publish')).toEqual([]);
});

const access = (...verbs: string[]): fc.Arbitrary<string[]> => fc.subarray(verbs, { minLength: 1 });
const calls = fc.record({
  buckets: fc.dictionary(fc.constantFrom('media', 'backups'), access('read', 'write')),
  queues: fc.dictionary(fc.constantFrom('jobs', 'mails'), access('publish', 'consume')),
  parameters: fc.dictionary(fc.constantFrom('flags', 'limits'), access('read', 'write')),
});

test('whatever a service calls, it gets a permission for each and none for what it does not call', () => {
  const environment = environmentOf('staging');
  const { api } = environment.services;
  if (api === undefined) throw new Error('staging has no api');
  fc.assert(
    fc.property(calls, (called) => {
      const service = { ...api, calls: { ...api.calls, ...called } } as typeof api;
      const resources = serviceStatements(service, environment)
        .flatMap((statement) => statement.resources)
        .join(' ');
      for (const bucket of ['media', 'backups'])
        expect(resources.includes(`:::aicode-staging-${bucket} `)).toBe(Object.hasOwn(called.buckets, bucket));
      for (const queue of ['jobs', 'mails']) {
        const mayBe = (api: string): boolean => new RegExp(`:${api}:\\S*:aicode-staging-${queue}( |$)`).test(resources);
        expect(mayBe('sns')).toBe(called.queues[queue]?.includes('publish') ?? false);
        expect(mayBe('sqs')).toBe(called.queues[queue]?.includes('consume') ?? false);
      }
      for (const name of ['flags', 'limits'])
        expect(resources.includes(`parameter/aicode/staging/${name}`)).toBe(Object.hasOwn(called.parameters, name));
      const actions = serviceStatements(service, environment).flatMap((statement) => statement.actions);
      const verbs = (kind: { [name: string]: string[] }): string[] => Object.values(kind).flat();
      expect(actions.includes('s3:GetObject')).toBe(verbs(called.buckets).includes('read'));
      expect(actions.includes('s3:PutObject')).toBe(verbs(called.buckets).includes('write'));
      expect(actions.includes('sqs:ReceiveMessage')).toBe(verbs(called.queues).includes('consume'));
      expect(actions).not.toContain('sqs:SendMessage');
      expect(actions.includes('sns:Publish')).toBe(verbs(called.queues).includes('publish'));
      expect(actions.includes('ssm:PutParameter')).toBe(verbs(called.parameters).includes('write'));
      expect(actions.includes('kms:Decrypt')).toBe(Object.keys({ ...called.buckets, ...called.queues }).length > 0);
    }),
  );
});

test('environments that share an account let it know GitHub once', () => {
  const providers = (resources: Resources): number => ofType(resources, 'AWS::IAM::OIDCProvider').length;
  expect(Object.keys(platform.environments).map((name) => providers(madeForNamed(name).identity))).toEqual([1, 1, 1]);
  const sharing: Environment = { ...environmentOf('staging'), account: '222222222222' }; // dev's
  expect(providers(madeFor(sharing).identity)).toBe(0);
});
