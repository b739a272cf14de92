import { fieldAt, listOf, scalarOf, scalarsOf, textOf } from '../../../manifest';
import { sameName } from '../keepers';
import { byName } from '../by-name';
import type { ServicePromise } from '../promise';

/** Under which host and paths the outside reaches the service. */
export const routes: ServicePromise = {
  spec: 'exposure',
  kinds: ['Ingress'],
  field: 'spec.rules',
  keeper: (service) => (service.exposure ? sameName('Ingress')(service) : undefined),
  ask: ({ exposure, name }) =>
    exposure && {
      [exposure.host]: Object.fromEntries(exposure.paths.map((path) => [path, `${name}:${exposure.port}`])),
    },
  read: (body) =>
    byName(fieldAt(body, 'spec', 'rules'), 'host', (rule) =>
      byName(fieldAt(rule, 'http', 'paths'), 'path', (path) => {
        const service = fieldAt(path, 'backend', 'service');
        const port = fieldAt(service, 'port', 'name') ?? fieldAt(service, 'port', 'number');
        return `${textOf(fieldAt(service, 'name'))}:${scalarOf(port)}`;
      }),
    ),
};

/** The hosts that the Ingress is served for by TLS. */
export const certificates: ServicePromise = {
  spec: 'exposure',
  kinds: ['Ingress'],
  field: 'spec.tls',
  keeper: routes.keeper,
  ask: ({ exposure }) => exposure && { [exposure.host]: true },
  read: (body) =>
    Object.fromEntries(
      listOf(fieldAt(body, 'spec', 'tls')).flatMap((tls) =>
        scalarsOf(fieldAt(tls, 'hosts')).map((host) => [host, true] as const),
      ),
    ),
};
