import { keysAt, lacking } from './lacking';

/** A port that others may use before a service is promoted, and not after. */
export const promotionLacksPort = lacking({
  code: 'PROMOTION_LACKS_PORT',
  severity: 'error',
  title: 'a service has every port that it has in the environment it is promoted from',
  why:
    'Callers, probes and metrics name a port. One that is missing after promotion is closed by the network policies, ' +
    'and what was tested against it fails.',
  fix: 'Name the port in the base of all environments.',
  what: 'the port',
  read: ({ ports }) => new Map(keysAt(ports, 'ports')),
});
