import { cidrsOverlap, parseCidr, privateRanges } from '../../../kubernetes';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Ranges wider than this are nobody's office: the largest that the internet registries ever gave away. */
const widestPrefix = 8;

/** In production not everybody reaches the API server; nowhere does a private range, which EKS refuses. */
export const publicEndpoint: EnvironmentRule = ({ environment: { cluster, stage } }) =>
  cluster.publicAccessCidrs.flatMap((cidr, index): Finding[] => {
    const place = { path: ['cluster', 'publicAccessCidrs', String(index)], found: cidr };
    if (privateRanges.some((range) => cidrsOverlap(range, cidr)) && !isWide(cidr)) {
      const message = 'only public addresses count here: EKS refuses private ones, which reach the API server anyway';
      return [{ ...place, code: 'PUBLIC_ENDPOINT_PRIVATE', message, fix: 'remove it' }];
    }
    if (stage !== 'production' || !isWide(cidr)) return [];
    const message = 'the API server of production would be open to the internet';
    const accepted = `the ranges of your own networks, /${widestPrefix} or narrower`;
    const fix = 'name them, or remove publicAccessCidrs and come in through the private network';
    return [{ ...place, code: 'PUBLIC_ENDPOINT_OPEN', message, accepted, fix }];
  });

function isWide(cidr: string): boolean {
  return (parseCidr(cidr)?.prefixLength ?? 0) < widestPrefix;
}
