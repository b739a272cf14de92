import fc from 'fast-check';
import { certificateNames, type Environment } from '../../../lib/spec';
import { environmentOf } from '../synthesized';
import { ingressOf, onlyOf } from './ingress-of';

test.each(['dev', 'staging', 'production'])(
  'TLS of every public and internal host of %s, and of www, works',
  (name) => {
    const { domain, services } = environmentOf(name);
    const certificate = onlyOf(ingressOf(name), 'AWS::CertificateManager::Certificate');
    const names = [certificate.DomainName, ...certificate.SubjectAlternativeNames];
    const hosts = Object.values(services).flatMap(({ exposure }) => (exposure ? [exposure.host] : []));
    expect(hosts.length).toBeGreaterThan(1);
    for (const host of [...hosts, `www.${domain}`])
      expect(names.filter((covering) => covers(covering, host))).toHaveLength(1);
  },
);

test('the certificate is issued by records in the zone of its own stack, whatever hosts it covers', () => {
  const template = ingressOf(exposing([`api.v1.${environmentOf('dev').domain}`]));
  const [zone] = Object.keys(template.findResources('AWS::Route53::HostedZone'));
  const certificate = onlyOf(template, 'AWS::CertificateManager::Certificate');
  expect(certificate.ValidationMethod).toBe('DNS');
  const names: string[] = [certificate.DomainName, ...certificate.SubjectAlternativeNames];
  // a name and its wildcard have the same record
  const validated = [...new Set(names.map((name) => name.replace('*.', '')))];
  expect(certificate.DomainValidationOptions).toEqual(
    validated.map((DomainName) => ({ DomainName: expect.stringContaining(DomainName), HostedZoneId: { Ref: zone } })),
  );
});

test('every host below the domain is covered by a name of the certificate', () => {
  const label = fc.constantFrom('a', 'b', 'api', 'v1');
  const host = fc.array(label, { maxLength: 3 }).map((labels) => [...labels, environmentOf('dev').domain].join('.'));
  fc.assert(
    fc.property(fc.array(host, { maxLength: 4 }), (hosts) => {
      const names = certificateNames(environmentOf('dev').domain, hosts);
      expect(new Set(names).size).toBe(names.length);
      for (const each of hosts) expect(names.some((covering) => covers(covering, each))).toBe(true);
    }),
  );
});

/** As RFC 6125 says: a wildcard stands for exactly one label. */
function covers(covering: string, host: string): boolean {
  if (!covering.startsWith('*.')) return covering === host;
  const [, ...rest] = host.split('.');
  return rest.join('.') === covering.slice(2);
}

function exposing(hosts: readonly string[]): Environment {
  const dev = environmentOf('dev');
  const { api } = dev.services;
  const services = hosts.map((host, index) => [`s${index}`, { ...api, exposure: { ...api?.exposure, host } }] as const);
  return { ...dev, services: Object.fromEntries(services) as unknown as Environment['services'] };
}
