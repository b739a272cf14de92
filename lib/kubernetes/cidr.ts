/** An IPv4 network: every address from `first` to `last`, both as unsigned 32-bit numbers. */
export interface Cidr {
  readonly first: number;
  readonly last: number;
  readonly prefixLength: number;
}

const cidrPattern = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/**
 * Addresses that no public host has: a rule that opens the internet leaves these out.
 * RFC 1918 (private), RFC 6598 (carrier-grade NAT, which EKS uses for pods too), RFC 3927 (link local, with AWS's metadata service).
 */
export const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
] as const;

/**
 * Reads an IPv4 CIDR strictly.
 *
 * @returns undefined for a leading zero, a number out of range, or an address that is not the network's first
 */
export function parseCidr(text: string): Cidr | undefined {
  const numbers = cidrPattern.exec(text)?.slice(1) ?? [];
  if (numbers.length === 0 || numbers.some((digits) => digits !== String(Number(digits)))) return undefined;
  const [prefixLength = 0, ...octets] = numbers.map(Number).reverse();
  if (prefixLength > 32 || octets.some((octet) => octet > 255)) return undefined;
  const first = octets.reduce((sum, octet, i) => sum + octet * 256 ** i, 0);
  const size = 2 ** (32 - prefixLength);
  return first % size === 0 ? { first, last: first + size - 1, prefixLength } : undefined;
}

/** Whether the text is an IPv4 CIDR whose address is the network's first. */
export function isCidr(text: string): boolean {
  return parseCidr(text) !== undefined;
}

/** Whether every address of `inner` is in `outer`; a text that is no CIDR contains nothing and is in nothing. */
export function cidrContains(outer: string, inner: string): boolean {
  const [a, b] = [parseCidr(outer), parseCidr(inner)];
  return a !== undefined && b !== undefined && a.first <= b.first && b.last <= a.last;
}

/** Whether two networks share an address; a text that is no CIDR overlaps with nothing. */
export function cidrsOverlap(a: string, b: string): boolean {
  return cidrContains(a, b) || cidrContains(b, a); // aligned networks nest or are apart
}
