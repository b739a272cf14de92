import { createApiClient, type ApiClient } from '../api/api-client';
import { poll } from '../poll';
import type { Supervisor } from '../processes/supervise';
import { readKeyPair, writeCertificates, type Certificates } from './certificates';
import { apiServer, controllerManager, etcd, kwok, scheduler } from './commands';
import { freePorts } from './free-ports';
import { writeKubeconfig } from './kubeconfig';
import { writeStages } from './write-stages';

/** A control plane that answers, without nodes. */
export interface ControlPlane {
  readonly client: ApiClient;
  /** Path. */
  readonly kubeconfig: string;
  readonly certificates: Certificates;
}

/**
 * Starts a database, an API server, and once that is ready all that works through it.
 *
 * @param terminationSeconds how long pods take to stop
 */
export async function startControlPlane(
  folder: string,
  supervisor: Supervisor,
  terminationSeconds: number,
): Promise<ControlPlane> {
  const [etcdPort = 0, peer = 0, apiServerPort = 0] = await freePorts(3);
  const ports = { etcd: etcdPort, peer, apiServer: apiServerPort };
  supervisor.start(etcd({ folder, ports }));
  const certificates = await writeCertificates(folder);
  const kubeconfig = writeKubeconfig(folder, `https://127.0.0.1:${ports.apiServer}`, certificates);
  const plan = { folder, certificates, ports, kubeconfig, stages: writeStages(folder, terminationSeconds) };
  supervisor.start(apiServer(plan));

  const { cert: ca } = readKeyPair(certificates.authority);
  const client = createApiClient({ port: ports.apiServer, ca, ...readKeyPair(certificates.admin) });
  await poll(async () => (await client.read('/readyz')) === 'ok', {
    what: 'the API server is ready',
    timeoutSeconds: 60,
  });
  for (const command of [controllerManager, scheduler, kwok]) supervisor.start(command(plan));
  return { client, kubeconfig, certificates };
}
