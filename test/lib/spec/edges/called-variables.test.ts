import { calledVariables, topicArn } from '../../../../lib/spec';
import { objectOf } from '../../../objects';
import {
  renderSmall,
  serviceOf,
  smallEnvironment,
  smallPlatform,
  type EnvironmentValues,
  type ServiceValues,
} from '../../../small-platform';

const other = { type: 'http', ports: { http: 9000, admin: 9001 } } satisfies ServiceValues;
const environment = {
  account: '123456789012',
  stores: { orders: { engine: 'postgresql', instanceClass: 'db.t3.micro' } },
  queues: { 'mail-jobs': {} },
  buckets: { images: {} },
  parameters: { flags: { description: 'switches' } },
} satisfies EnvironmentValues;

function variables(calls: ServiceValues['calls']): object {
  const shop = { ...other, calls };
  const resolved = smallEnvironment({ shop, 'order-index': other }, environment);
  return calledVariables(serviceOf(resolved, 'shop'), resolved);
}

const topic = 'arn:aws:sns:eu-central-1:123456789012:shop-prod-mail-jobs';
const cloud = { AWS_REGION: 'eu-central-1' };

test.each<[string, NonNullable<ServiceValues['calls']>, object]>([
  ['nothing', {}, {}],
  ['the URL of a service', { services: { 'order-index': {} } }, { ORDER_INDEX_URL: 'http://order-index:9000' }],
  [
    'the address of a service at a port that may not speak HTTP',
    { services: { 'order-index': { port: 'admin' } } },
    { ORDER_INDEX_ADDRESS: 'order-index:9001' },
  ],
  ['a bucket and the region', { buckets: { images: ['read'] } }, { ...cloud, IMAGES_BUCKET: 'shop-prod-images' }],
  [
    'the topic that it publishes to and the region',
    { queues: { 'mail-jobs': ['publish'] } },
    { ...cloud, MAIL_JOBS_TOPIC: topic },
  ],
  [
    'the queue that it consumes and the region',
    { queues: { 'mail-jobs': ['consume'] } },
    { ...cloud, MAIL_JOBS_QUEUE: 'shop-prod-mail-jobs' },
  ],
  [
    'both where it does both',
    { queues: { 'mail-jobs': ['publish', 'consume'] } },
    { ...cloud, MAIL_JOBS_TOPIC: topic, MAIL_JOBS_QUEUE: 'shop-prod-mail-jobs' },
  ],
  [
    'a parameter and the region',
    { parameters: { flags: ['read'] } },
    { ...cloud, FLAGS_PARAMETER: '/shop/prod/flags' },
  ],
  ['nothing of a store, whose address comes with its secret', { stores: { orders: ['read'] } }, {}],
  ['nothing of a host, which has its name already', { hosts: { 'api.example.org': {} } }, {}],
])('a program is told %s', (_what, calls, expected) => {
  expect(variables(calls)).toEqual(expected);
});

test.each([
  ['eu-west-1', '123456789012', 'arn:aws:sns:eu-west-1:123456789012:shop-prod-jobs'],
  ['us-east-1', '000000000001', 'arn:aws:sns:us-east-1:000000000001:shop-prod-jobs'],
  ['us-east-1', undefined, undefined],
])('the topic of a queue in %s of account %s is %s', (region, account, arn) => {
  expect(topicArn({ project: 'shop', shortName: 'prod', region, account }, 'jobs')).toBe(arn);
});

test('where no account is known, a publisher is told the queue', () => {
  const shop = { ...other, calls: { queues: { 'mail-jobs': ['publish'] } } } satisfies ServiceValues;
  const resolved = smallEnvironment({ shop }, { queues: { 'mail-jobs': {} } });

  expect(calledVariables(serviceOf(resolved, 'shop'), resolved)).toEqual({
    ...cloud,
    MAIL_JOBS_QUEUE: 'shop-prod-mail-jobs',
  });
});

test('a variable of the service itself wins over one that follows from its calls', async () => {
  const shop = { ...other, calls: { services: { 'order-index': {} } }, env: { ORDER_INDEX_URL: 'http://localhost' } };
  const manifests = await renderSmall(smallPlatform({ shop, 'order-index': other }), 'shop');

  expect(objectOf(manifests, 'ConfigMap')['data']).toEqual({ ORDER_INDEX_URL: 'http://localhost' });
});

test('every variable that follows from a call can be read by every shell', () => {
  const calls = {
    services: { 'order-index': {} },
    queues: { 'mail-jobs': ['consume'] },
  } satisfies ServiceValues['calls'];
  for (const name of Object.keys(variables(calls))) expect(name).toMatch(/^[A-Z_][A-Z0-9_]*$/);
});
