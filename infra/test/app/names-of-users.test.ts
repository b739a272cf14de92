import { platform as source } from '../../../environments';
import { readPinFiles } from '../../../lib/cli/platform/pin-files';
import { resolvePlatform, type Platform, type PlatformSource } from '../../../lib/spec';
import { platformStacks } from '../../lib/app';
import { newApp } from '../synthesized';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** A member of every object: whatever looks names up in one finds something under it. */
const word = 'constructor';

const credentials = { key: word, credentialsOf: word } as const;
const calls = {
  stores: { [word]: ['read', 'write'] },
  buckets: { [word]: ['read', 'write'] },
  queues: { [word]: ['publish'] },
  parameters: { [word]: ['read'] },
};
const service = {
  type: 'http',
  image: 'web',
  ports: { http: 3000 },
  exposure: { access: 'public', host: `${word}.{domain}` },
  secrets: { [word]: credentials, other: { key: 'other' } },
  calls,
  volumes: { [word]: { type: 'scratch', mountPath: '/var/scratch' } },
};

/** This platform, with something of every kind that is called like a member of every object. */
function wordy(store: object): Platform {
  const { production } = source.environments;
  const { values } = production;
  const environment = {
    ...production,
    addsServices: [word, 'ab', 'a-b'],
    values: {
      ...values,
      promotesFrom: null,
      stores: { ...values.stores, [word]: store, 'a-b': store, ab: store },
      buckets: { ...values.buckets, [word]: { replicated: true }, 'a-b': {}, ab: {} },
      queues: { [word]: {}, 'a-b': {}, ab: {} },
      parameters: { [word]: { description: 'a switch' }, 'a-b': { description: 'one' }, ab: { description: 'two' } },
      cluster: {
        ...values.cluster,
        nodeGroups: { ...values.cluster.nodeGroups, [word]: { instanceTypes: ['t3.large'], maxSize: 1 } },
      },
      services: {
        ...values.services,
        [word]: service,
        'a-b': {
          ...service,
          exposure: null,
          secrets: { [word]: { ...credentials, credentialsOf: 'a-b' } },
          calls: { stores: { 'a-b': ['read'] } },
        },
        ab: {
          ...service,
          exposure: null,
          secrets: { [word]: { ...credentials, credentialsOf: 'ab' } },
          calls: { stores: { ab: ['read'] } },
        },
      },
    },
  };
  const changed = { ...source, environments: { [word]: environment } } as unknown as PlatformSource;
  const pins = { [word]: { ...readPinFiles(root, ['production'])['production'] } } as never;
  return resolvePlatform(changed, { pins });
}

test.each([
  ['a database', { engine: 'postgresql', instanceClass: 'db.t3.micro', readReplicas: 1 }],
  ['a cache', { engine: 'redis', nodeType: 'cache.t3.micro' }],
])(
  'services, buckets, queues, secrets and %s may be called like a member of every object, or nearly alike',
  (_what, store) => {
    const assembly = newApp();
    expect(platformStacks(assembly, wordy(store)).length).toBeGreaterThan(10);
    expect(() => assembly.synth()).not.toThrow();
  },
);
