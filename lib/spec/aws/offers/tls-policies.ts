interface TlsPolicies {
  /** TLS 1.2 or 1.3 at least. */
  readonly safe: readonly string[];
  /** The others, by the oldest version that they admit. */
  readonly old: { readonly [policy: string]: '1.0' | '1.1' };
}

const old: TlsPolicies['old'] = {
  'ELBSecurityPolicy-TLS13-1-1-2021-06': '1.1',
  'ELBSecurityPolicy-TLS13-1-0-2021-06': '1.0',
  'ELBSecurityPolicy-TLS13-1-0-PQ-2025-09': '1.0',
  'ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04': '1.1',
  'ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04': '1.0',
  'ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09': '1.0',
  'ELBSecurityPolicy-FS-1-1-2019-08': '1.1',
  'ELBSecurityPolicy-FS-2018-06': '1.0',
  'ELBSecurityPolicy-TLS-1-1-2017-01': '1.1',
  'ELBSecurityPolicy-TLS-1-0-2015-04': '1.0',
  'ELBSecurityPolicy-2016-08': '1.0',
  'ELBSecurityPolicy-2015-05': '1.0',
};

/** With TLS 1.3, as of 2021 and, where the date says so, with the key exchange of 2025 that quantum computers leave whole. */
const withTls13 = ['1-3', '1-2', '1-2-Res', '1-2-Ext1', '1-2-Ext2'];
const ofFips = ['1-3', '1-2', '1-2-Res', '1-2-Ext0', '1-2-Ext1', '1-2-Ext2'];

/**
 * Policies of TLS that an Application Load Balancer can have, as of November 2026
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html).
 */
export const tlsPolicies: TlsPolicies = {
  safe: [
    ...withTls13.flatMap((name) => [`TLS13-${name}-2021-06`, `TLS13-${name}-PQ-2025-09`]),
    ...ofFips.flatMap((name) => [`TLS13-${name}-FIPS-2023-04`, `TLS13-${name}-FIPS-PQ-2025-09`]),
    'FS-1-2-Res-2020-10',
    'FS-1-2-Res-2019-08',
    'FS-1-2-2019-08',
    'TLS-1-2-2017-01',
    'TLS-1-2-Ext-2018-06',
  ].map((name) => `ELBSecurityPolicy-${name}`),
  old,
};
