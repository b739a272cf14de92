import fc from 'fast-check';
import {
  compareQuantities,
  formatBytes,
  formatCpu,
  formatQuantity,
  isQuantity,
  milliUnits,
  multiplyQuantity,
  parseQuantity,
  readQuantity,
  sumQuantities,
} from '../../../lib/kubernetes';

const suffix = fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'E-2');
const digits = fc.oneof(
  fc.nat().map(String),
  fc.tuple(fc.nat(9999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
);
const quantity = fc.tuple(digits, suffix).map((parts) => parts.join(''));

test.each([
  ['500m', 0.5],
  ['2', 2],
  ['.5', 0.5],
  ['1.5Gi', 1.5 * 1024 ** 3],
  ['1e3', 1000],
  ['1E', 1e18],
  ['12E-1', 1.2],
  ['-1Ki', -1024],
  ['100n', 1e-7],
  [1, 1],
])('%s is read as %d', (text, value) => {
  expect(parseQuantity(text)).toBe(value);
});

test.each(['', ' 1', '1 Gi', '1gi', '1GB', '1Ki5', '1.2.3', '.', 'Gi', '1e', '1K', '0x1', '1e1.5'])(
  'fails on "%s", which Kubernetes refuses',
  (text) => {
    expect(isQuantity(text)).toBe(false);
    expect(parseQuantity(text)).toBeUndefined();
    expect(milliUnits(text)).toBeUndefined();
  },
);

// printed by k8s.io/apimachinery 0.32
test.each([
  ['0.5', '500m'],
  ['1500m', '1500m'],
  ['2000m', '2'],
  ['1024Ki', '1Mi'],
  ['1.5Gi', '1536Mi'],
  ['0.5Ki', '512'],
  ['0.9765625Ki', '1k'],
  ['1.0001Ki', '1024102400u'],
  ['2000', '2k'],
  ['10e3', '10e3'],
  ['0.0000000001', '1n'],
])('%s is printed as %s, as Kubernetes does', (text, canonical) => {
  expect(sumQuantities([text])).toBe(canonical);
});

test('CPU and memory are printed with the unit that people use', () => {
  expect([formatCpu(1500), formatCpu(2000), formatCpu(0)]).toEqual(['1500m', '2', '0']);
  expect([formatBytes(1.5 * 1024 ** 3), formatBytes(2 * 1024 ** 3), formatBytes(1025)]).toEqual([
    '1536Mi',
    '2Gi',
    '1025',
  ]);
});

test('a request below one millicore still counts as one', () => {
  expect(milliUnits('1u')).toBe(1n);
});

test('what is printed reads as the same value', () => {
  fc.assert(
    fc.property(quantity, (text) => {
      const read = readQuantity(text);
      expect(read).toBeDefined();
      if (read) expect(readQuantity(formatQuantity(read))?.nanos).toBe(read.nanos);
    }),
  );
});

test('a sum has the value of its parts, in any order', () => {
  fc.assert(
    fc.property(fc.array(quantity), (list) => {
      const expected = list.reduce((total, text) => total + (readQuantity(text)?.nanos ?? 0n), 0n);
      expect(readQuantity(sumQuantities(list))?.nanos).toBe(expected);
      expect(compareQuantities(sumQuantities([...list].reverse()), sumQuantities(list))).toBe(0);
    }),
  );
});

test('n replicas need what n requests add up to', () => {
  fc.assert(
    fc.property(quantity, fc.integer({ min: 0, max: 20 }), (text, count) => {
      const sum = sumQuantities(Array.from({ length: count }, () => text));
      expect(compareQuantities(multiplyQuantity(text, count), sum)).toBe(0);
    }),
  );
});

test('quantities sort by value, whatever their suffix', () => {
  const sorted = ['1Gi', '500m', '1G', '1', '2000m'].sort(compareQuantities);
  expect(sorted).toEqual(['500m', '1', '2000m', '1G', '1Gi']);
});

test('fails to add what is no quantity', () => {
  expect(() => sumQuantities(['1', '1 Gi'])).toThrow('"1 Gi" is no Kubernetes quantity');
});
