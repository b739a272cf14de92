import { defaultPort, metricsPort } from '../../resolve/ports';
import { hasAction, type Probe } from '../../service/probes';
import type { ServiceSpec } from '../../service/service-schema';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { ServiceRule } from '../rule';

/** Probes, metrics and exposure name a port; it must be one of the service's. */
export const portReferences: ServiceRule = (spec) => {
  if (spec.type === 'cron') return [];
  const exposure = spec.exposure ? [{ path: ['exposure', 'port'], port: spec.exposure.port }] : [];
  const scraped = metricsPort(spec);
  const metrics = scraped === undefined ? [] : [{ path: ['metrics', 'port'], port: scraped }];
  return [...probeReferences(spec), ...metrics, ...exposure]
    .filter(({ port }) => spec.type !== 'http' || port !== 'http') // told by its own rule
    .flatMap(({ path, port }) => checkPort(spec, path, port));
};

interface Reference {
  readonly path: Path;
  /** Undefined where nothing tells which port is meant. */
  readonly port: string | undefined;
}

function probeReferences(spec: Exclude<ServiceSpec, { type: 'cron' }>): Reference[] {
  return Object.entries(spec.probes).flatMap(([name, probe]): Reference[] => {
    if (name === 'startup' && !hasAction(probe)) return []; // it asks what liveness asks
    return asked(probe).map(({ path, port }) => ({
      path: ['probes', name, ...path],
      port: port ?? defaultPort(spec.ports),
    }));
  });
}

function asked({ httpGet, tcpSocket, exec }: Probe): Reference[] {
  if (exec) return [];
  if (tcpSocket) return [{ path: ['tcpSocket', 'port'], port: tcpSocket.port }];
  return [{ path: ['httpGet', 'port'], port: httpGet?.port }];
}

function checkPort({ ports }: ServiceSpec, path: Path, port: string | undefined): Finding[] {
  if (port !== undefined && Object.hasOwn(ports, port)) return [];
  const known = Object.keys(ports);
  const message = port === undefined ? 'no port to ask: name one' : `the service has no port "${port}"`;
  const fix = port === undefined ? `add a port to ports, or name one at ${path.join('.')}` : didYouMean(port, known);
  return [
    {
      code: 'PORT_UNKNOWN',
      path,
      message,
      found: port ?? 'nothing',
      accepted: oneOf(known),
      fix: fix ?? 'add it to ports',
    },
  ];
}
