import { certificateNames, mostCertificateNames } from '../../aws';
import { expandHost } from '../../resolve/complete-service';
import type { EnvironmentRule } from '../rule';

/** One certificate covers all hosts of an environment. */
export const certificate: EnvironmentRule = ({ environment: { domain }, makesInfrastructure, services }) => {
  if (!makesInfrastructure) return [];
  const hosts = Object.entries(services).flatMap(([service, { exposure }]) => {
    if (exposure === undefined) return [];
    const host = expandHost(exposure.host, domain);
    return host.endsWith(`.${domain}`) ? [{ service, host }] : []; // another is told by the rule of hosts
  });
  const upTo = (count: number): readonly string[] =>
    certificateNames(
      domain,
      hosts.slice(0, count).map(({ host }) => host),
    );
  const all = upTo(hosts.length);
  if (all.length <= mostCertificateNames) return [];
  const first = hosts.findIndex((_, index) => upTo(index + 1).length > mostCertificateNames);
  const last = hosts[first];
  if (last === undefined) return [];
  return [
    {
      code: 'CERTIFICATE_NAMES',
      path: ['services', last.service, 'exposure', 'host'],
      message: `a certificate of ACM holds ${mostCertificateNames} names, and hosts of this environment need ${all.length}`,
      found: last.host,
      accepted: `hosts right below ${domain}, or below at most ${mostCertificateNames - 2} names below it`,
      fix: `shorten hosts, such as "api.${domain}" instead of "api.v1.${domain}"`,
    },
  ];
};
