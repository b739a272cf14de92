import fc from 'fast-check';
import { cidrContains, cidrsOverlap, isCidr, parseCidr, privateRanges } from '../../../lib/kubernetes';

const cidr = fc.tuple(fc.nat(32), fc.nat(2 ** 32 - 1)).map(([length, address]) => {
  const first = Math.floor(address / 2 ** (32 - length)) * 2 ** (32 - length);
  return `${[24, 16, 8, 0].map((bits) => Math.floor(first / 2 ** bits) % 256).join('.')}/${length}`;
});

test.each([
  '10.0.0.1/8',
  '10.0.0.0',
  '10.0.0.0/33',
  '256.0.0.0/8',
  '10.0.0/8',
  '010.0.0.0/8',
  '10.0.0.0/08',
  '::/0',
  '',
])('fails on "%s", which is no aligned IPv4 network', (text) => {
  expect(isCidr(text)).toBe(false);
});

test('a network spans from its first to its last address', () => {
  expect(parseCidr('10.1.0.0/16')).toEqual({ first: 0x0a010000, last: 0x0a01ffff, prefixLength: 16 });
  expect(parseCidr('0.0.0.0/0')).toEqual({ first: 0, last: 2 ** 32 - 1, prefixLength: 0 });
});

test('networks overlap exactly when they share an address', () => {
  fc.assert(
    fc.property(cidr, cidr, (a, b) => {
      const [one, other] = [parseCidr(a), parseCidr(b)];
      const shared = one && other && Math.max(one.first, other.first) <= Math.min(one.last, other.last);
      expect(cidrsOverlap(a, b)).toBe(shared);
      expect(cidrsOverlap(b, a)).toBe(shared);
    }),
  );
});

test('a network contains itself, and two that contain each other are the same', () => {
  fc.assert(
    fc.property(cidr, cidr, (a, b) => {
      expect(cidrContains(a, a)).toBe(true);
      expect(cidrContains('0.0.0.0/0', a)).toBe(true);
      expect(cidrContains(a, b) && cidrContains(b, a)).toBe(a === b);
    }),
  );
});

test('neighbours do not overlap, and a smaller network does not contain a larger', () => {
  expect(cidrsOverlap('10.0.0.0/24', '10.0.1.0/24')).toBe(false);
  expect(cidrContains('10.0.0.0/24', '10.0.0.0/16')).toBe(false);
  expect(cidrContains('10.0.0.0/16', '10.0.255.0/24')).toBe(true);
});

test.each(['10.20.0.0/16', '172.31.0.0/16', '192.168.1.0/24', '100.127.0.0/16', '169.254.169.254/32'])(
  '%s counts as private',
  (text) => {
    expect(privateRanges.some((range) => cidrContains(range, text))).toBe(true);
  },
);

test.each(['172.32.0.0/16', '100.128.0.0/16', '8.8.8.0/24'])('%s counts as public', (text) => {
  expect(privateRanges.some((range) => cidrsOverlap(range, text))).toBe(false);
});
