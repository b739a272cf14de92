import type { KubernetesVersion } from '../../kubernetes';

/** The last days of a version, such as `2027-08-02`. */
export interface Support {
  /** Standard support ends: from then on AWS upgrades by itself, or charges more. */
  readonly standard: string;
  /** Extended support ends: nobody can run the version any longer. */
  readonly extended: string;
}

/**
 * Versions of Kubernetes on EKS, as known in November 2026: 14 months of standard support and 12 of extended support
 * (https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html). The date of 1.36 is from a blog alone.
 */
export const kubernetesSupport: { readonly [Known in KubernetesVersion]: Support } = {
  '1.32': { standard: '2026-03-23', extended: '2027-03-23' },
  '1.33': { standard: '2026-07-29', extended: '2027-07-29' },
  '1.34': { standard: '2026-12-02', extended: '2027-12-02' },
  '1.35': { standard: '2027-03-27', extended: '2028-03-27' },
  '1.36': { standard: '2027-08-02', extended: '2028-08-02' },
};

/**
 * Major versions of engines, as known in November 2026
 * (https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html,
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html). Nothing is announced for Redis 7.
 */
const engines: { readonly [version: string]: Support } = {
  'postgresql 13': { standard: '2026-02-28', extended: '2029-02-28' },
  'postgresql 14': { standard: '2027-02-28', extended: '2030-02-28' },
  'postgresql 15': { standard: '2028-02-29', extended: '2031-02-28' },
  'postgresql 16': { standard: '2029-02-28', extended: '2032-02-29' },
  'postgresql 17': { standard: '2030-02-28', extended: '2033-02-28' },
  'postgresql 18': { standard: '2031-02-28', extended: '2034-02-28' },
  'redis 6': { standard: '2027-01-31', extended: '2030-01-31' },
};

/** Until when AWS supports a version of an engine; undefined where no end is known. */
export function engineSupport(engine: 'postgresql' | 'redis', version: string): Support | undefined {
  const [major = ''] = version.split('.');
  return engines[`${engine} ${major}`];
}
