import { isIP, isIPv4 } from 'node:net';
import { cidrContains, parseCidr } from '../cidr';
import type { NameRule } from '../names';

/** Addresses as Kubernetes takes them in new objects: no leading zeros, no IPv4 within IPv6. */
export const ipAddress: NameRule = {
  accepts: (text) => isIP(text) !== 0 && !text.includes('%') && !(text.includes(':') && text.includes('.')),
  accepted: 'an IP address such as "10.0.0.1"',
};

/** Networks, version 4 or 6. From Kubernetes 1.36 on the address must be the network's first. */
export interface Network {
  readonly bits: bigint;
  readonly width: 32 | 128;
  readonly prefixLength: number;
}

/** Reads a network; undefined for what is none. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', prefix = '', ...rest] = text.split('/');
  if (rest.length > 0 || !ipAddress.accepts(address) || !/^(?:0|[1-9]\d{0,2})$/.test(prefix)) return undefined;
  const width = isIPv4(address) ? 32 : 128;
  const prefixLength = Number(prefix);
  return prefixLength > width ? undefined : { bits: bitsOf(address), width, prefixLength };
}

/** Whether the address of a network is its first. */
export function isAligned({ bits, width, prefixLength }: Network): boolean {
  const rest = BigInt(width - prefixLength);
  return (bits >> rest) << rest === bits;
}

/**
 * Whether a network lies within another and is smaller.
 *
 * @returns undefined when one of the texts is no network
 */
export function isNetworkWithin(inner: string, outer: string): boolean | undefined {
  const [first, second] = [parseCidr(inner), parseCidr(outer)];
  if (first && second) return first.prefixLength > second.prefixLength && cidrContains(outer, inner);
  const [one, other] = [parseNetwork(inner), parseNetwork(outer)];
  return one && other && isStrictlyWithin(one, other);
}

function isStrictlyWithin(inner: Network, outer: Network): boolean {
  if (inner.width !== outer.width || inner.prefixLength <= outer.prefixLength) return false;
  const rest = BigInt(outer.width - outer.prefixLength);
  return inner.bits >> rest === outer.bits >> rest;
}

function bitsOf(address: string): bigint {
  if (isIPv4(address)) return address.split('.').reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);
  const [head = '', tail] = address.split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(gap).fill('0'), ...last];
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
