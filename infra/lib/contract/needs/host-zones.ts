import { propertyOf, resourcesOf } from '../read-sides';
import { ingressHosts } from './ingress-hosts';
import { breach, type Need } from './need';

/** ExternalDNS writes a host into the zone that it lies in. */
export const hostZones: Need = (sides) => {
  const zones = resourcesOf(sides, 'AWS::Route53::HostedZone').map((resource) =>
    (propertyOf(resource, 'Name') ?? '').replace(/\.$/, ''),
  );
  return ingressHosts(sides)
    .filter(({ name }) => !zones.some((zone) => name === zone || name.endsWith(`.${zone}`)))
    .map(({ name, from }) =>
      breach('NO_ZONE', {
        message: 'no zone of DNS of this environment has this host',
        file: from,
        found: name,
        accepted: zones.length > 0 ? `hosts of ${zones.join(', ')}` : 'nothing: there is no zone',
      }),
    );
};
