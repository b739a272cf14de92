import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ApiClient } from '../api/api-client';
import type { ApiObject } from '../api/api-object';
import { until, hasCondition } from '../api/until';
import { answerMetrics, type Usage } from './pod-metrics';
import type { Surroundings } from './double';

/** What the running pods of a test use. */
export interface MetricsApi {
  /** How much each container of a pod uses from now on; by default `10m` and `16Mi`. */
  setUsage(usageOf: (pod: ApiObject) => Usage): void;
}

export interface Identity {
  /** PEM texts: the authority, and the certificate of what is served on localhost. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** Stands in for the metrics server: autoscalers and `kubectl top` read from it what `setUsage` says. */
export async function startMetricsApi({ client, signal, fail }: Surroundings, identity: Identity): Promise<MetricsApi> {
  let usageOf = (_pod: ApiObject): Usage => ({ cpu: '10m', memory: '16Mi' });
  const server = createServer({ cert: identity.cert, key: identity.key }, (request, response) => {
    answerMetrics(client, request.url ?? '', (pod) => usageOf(pod))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      })
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error));
        if (!signal.aborted) fail(error);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  signal.addEventListener('abort', () => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  await register(client, port, identity.ca);
  return { setUsage: (given) => void (usageOf = given) };
}

async function register(client: ApiClient, port: number, ca: string): Promise<void> {
  const place = { name: 'metrics-server', namespace: 'kube-system' };
  await client.apply({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: place,
    spec: { type: 'ExternalName', externalName: 'localhost' }, // the server here, seen from inside as a service
  });
  await client.apply({
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1beta1.metrics.k8s.io' },
    spec: {
      group: 'metrics.k8s.io',
      version: 'v1beta1',
      service: { ...place, port },
      caBundle: Buffer.from(ca).toString('base64'),
      groupPriorityMinimum: 100,
      versionPriority: 100,
    },
  });
  const selection = {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    fields: 'metadata.name=v1beta1.metrics.k8s.io',
  };
  const isAvailable = (services: readonly ApiObject[]): boolean =>
    services.some((service) => hasCondition(service, 'Available'));
  await until(client, selection, isAvailable, { what: 'the metrics API is available' });
}
