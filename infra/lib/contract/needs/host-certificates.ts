import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { propertyOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import { ingressHosts } from './ingress-hosts';
import { breach, type Need } from './need';

/** The controller looks for a certificate of each host among those of the environment's region. */
export const hostCertificates: Need = (sides) => {
  const covered = certified(sides);
  return ingressHosts(sides)
    .filter(({ name }) => !covered.some((domain) => covers(domain, name)))
    .map(({ name, from }) =>
      breach('NO_CERTIFICATE', {
        message: 'no certificate is made for this host',
        file: from,
        found: name,
        accepted: covered.length > 0 ? covered.join(', ') : 'nothing: there is no certificate',
        fix: "expose a host of the environment's domain, or make a certificate in infra/lib/ingress",
      }),
    );
};

function certified(sides: Sides): readonly string[] {
  return resourcesOf(sides, 'AWS::CertificateManager::Certificate')
    .filter(({ stack }) => stack !== `${sides.environment.name}-edge`) // CloudFront's stand in its own region
    .flatMap((resource) => [
      propertyOf(resource, 'DomainName') ?? '',
      ...listOf(fieldAt(resource.properties, 'SubjectAlternativeNames')).map((name) => textOf(name) ?? ''),
    ])
    .filter((domain) => domain !== '');
}

/** A wildcard stands for exactly one label. */
function covers(domain: string, host: string): boolean {
  if (!domain.startsWith('*.')) return domain === host;
  return host.slice(host.indexOf('.') + 1) === domain.slice(2);
}
