import { PlatformError } from '../../../lib/problem';
import type { Environment } from '../../../lib/spec';

/** Names in one certificate, by default; https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html, November 2026. */
const mostNames = 10;

/**
 * Names that a certificate needs for all hosts of an environment: the domain, one wildcard for every name right below
 * it (the redirect from `www` among them), and what lies deeper, which a wildcard does not reach.
 *
 * @throws PlatformError CERTIFICATE_NAMES when they are more than ACM takes
 */
export function certificateNames({ domain, name, services }: Environment): readonly string[] {
  const hosts = Object.values(services).flatMap(({ exposure }) => (exposure === undefined ? [] : [exposure.host]));
  const deeper = hosts
    .filter((host) => host !== domain && parentOf(host) !== domain)
    .map((host) => `*.${parentOf(host)}`);
  const names = [...new Set([domain, `*.${domain}`, ...deeper.sort()])];
  if (names.length <= mostNames) return names;
  throw new PlatformError([
    {
      code: 'CERTIFICATE_NAMES',
      severity: 'error',
      message: `a certificate of ACM holds ${mostNames} names; hosts of this environment need more`,
      spec: `${name}.services`,
      found: names.join(', '),
      accepted: `hosts right below ${domain}, or below at most ${mostNames - 2} names below it`,
      fix: `shorten hosts, such as "api.${domain}" instead of "api.v1.${domain}"`,
    },
  ]);
}

function parentOf(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}
