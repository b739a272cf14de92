/** Names in one certificate, by default; https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html, November 2026. */
export const mostCertificateNames = 10;

/**
 * Names that a certificate needs for all hosts of an environment: the domain, one wildcard for every name right below
 * it (the redirect from `www` among them), and what lies deeper, which a wildcard does not reach. The rules of the spec
 * see to it that ACM takes so many.
 *
 * @param hosts of services, whole
 */
export function certificateNames(domain: string, hosts: readonly string[]): readonly string[] {
  const deeper = hosts
    .filter((host) => host !== domain && parentOf(host) !== domain)
    .map((host) => `*.${parentOf(host)}`);
  return [...new Set([domain, `*.${domain}`, ...deeper.sort()])];
}

function parentOf(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}
