import * as fc from 'fast-check';
import * as validation from '../../../../lib/kubernetes/validation';
import { dnsLabel, dnsSubdomain, serviceName } from '../../../../lib/kubernetes';

const names = [
  ['pathSegment', ['system:auth', 'a b', ''], ['.', '..', 'a/b', '50%']],
  ['relaxedVariable', ['A', 'a.b-c', '9 {x}', '~'], ['', 'A=B', 'ä', 'a\n']],
  ['annotationKey', ['Example.COM/Owner', 'a_b.c'], ['', '/a', 'a/b/c', 'a b']],
  ['ingressHost', ['a.b', 'localhost', '*.a.b'], ['', '*', 'a.*.b', '*a.b', 'A.b', '*.*.b']],
  ['searchDomain', ['a.b', '.', 'a_b.c.', '_tcp.a'], ['', 'A', 'a..b']],
  ['headerName', ['X-Real-IP', 'a'], ['', 'a b', 'a:']],
  ['relativePath', ['a/b', '..a/b..', ''], ['/a', '../a', 'a/../b', 'a/..']],
  ['writtenPath', ['a/b', 'a..'], ['/a', '..a', '../a', 'a/..']],
  [
    'ipAddress',
    ['10.0.0.1', '::1', '2001:db8::1'],
    ['10.0.0.256', '010.0.0.1', '::ffff:10.0.0.1', 'fe80::1%eth0', 'a'],
  ],
] as const;

test.each(names)('%s accepts and refuses what an API server does', (name, accepted, refused) => {
  const { accepts } = validation[name];
  expect(accepted.filter((text) => !accepts(text))).toEqual([]);
  expect(refused.filter((text) => accepts(text))).toEqual([]);
});

const resources = [
  ['isContainerResource', ['cpu', 'hugepages-2Mi', 'nvidia.com/gpu'], ['memoy', 'pods', 'requests.a.com/b', 'a/b/c']],
  ['isQuotaResource', ['requests.cpu', 'count/jobs.batch', 'requests.hugepages-2Mi'], ['cpus', 'storage', 'count/a b']],
  ['isExtendedResource', ['nvidia.com/gpu'], ['cpu', 'kubernetes.io/batch-cpu', 'requests.nvidia.com/gpu']],
  ['isWholeResource', ['pods', 'nvidia.com/gpu'], ['cpu', 'memory']],
  ['isOvercommitted', ['cpu', 'kubernetes.io/x'], ['nvidia.com/gpu', 'hugepages-2Mi']],
] as const;

test.each(resources)('%s knows resources as an API server does', (name, accepted, refused) => {
  const accepts = validation[name];
  expect(accepted.filter((resource) => !accepts(resource))).toEqual([]);
  expect(refused.filter((resource) => accepts(resource))).toEqual([]);
});

test('each kind has its own rule for names', () => {
  expect(validation.objectNameRule('Namespace', true)).toBe(dnsLabel);
  expect(validation.objectNameRule('apps/Deployment', true)).toBe(dnsSubdomain);
  expect(validation.objectNameRule('example.com/Service', false)).toBe(dnsSubdomain);
  expect(validation.objectNameRule('Service', false)).toBe(serviceName);
  expect(validation.objectNameRule('Service', true)).toBe(dnsLabel);
});

const within = validation.isNetworkWithin;

test('networks of both versions are read, and lie within others or not', () => {
  expect(
    ['10.0.0.0/33', '10.0.0.0/08', '10.0.0.0', '::/129', 'a/8', '10.0.0.0/8/8'].map(validation.parseNetwork),
  ).toEqual(Array(6).fill(undefined));
  expect(within('10.1.0.0/16', '10.0.0.0/8')).toBe(true);
  expect(within('10.0.0.0/8', '10.0.0.0/8')).toBe(false);
  expect(within('11.0.0.0/16', '10.0.0.0/8')).toBe(false);
  expect(within('2001:db8:1::/48', '2001:db8::/32')).toBe(true);
  expect(within('10.0.0.0/8', '::/0')).toBe(false);
  expect(within('10.1.0.1/16', '10.0.0.9/8')).toBe(true);
  expect(within('10.0.0.0/8', 'any')).toBeUndefined();
});

test('a network of whatever length is aligned exactly when its other bits are zero', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.nat(32), (address, length) => {
      const octets = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
      const network = validation.parseNetwork(`${octets}/${length}`);
      const isZero = length === 0 ? address === 0 : address % 2 ** (32 - length) === 0;
      expect(network && validation.isAligned(network)).toBe(isZero);
    }),
  );
});
