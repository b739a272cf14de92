import type { KubernetesObject } from '../../../lib/manifest';
import { addOnNames, addOns, eksWorkloads, type Environment } from '../../../lib/spec';
import { fieldAt } from '../../../lib/manifest';
import { until, type ApiObject, type Cluster } from '..';

const namespace = 'kube-system';

/** Puts on the nodes what EKS and the environment's add-ons ask of them, so that only what is left holds services. */
export async function startBackgroundLoad({ client }: Cluster, environment: Environment): Promise<void> {
  const ours = addOnNames.filter((name) => environment.addOns[name] === true);
  const workloads = [...eksWorkloads, ...ours.flatMap((name) => addOns[name].workloads)];
  for (const workload of workloads) await client.apply(podsOf(workload));
  const places = (all: readonly ApiObject[]): boolean => all.length > 0 && all.every(isReady);
  for (const kind of ['DaemonSet', 'Deployment']) {
    const what = `every ${kind} of add-ons runs`;
    await until(client, { apiVersion: 'apps/v1', kind, namespace }, places, { what, timeoutSeconds: 60 });
  }
}

type Workload = (typeof eksWorkloads)[number] | (typeof addOns)['keda']['workloads'][number];

/** Charts of add-ons select no nodes and tolerate nothing; their daemons run everywhere. */
function podsOf({ name, kind, replicas, requests }: Workload): KubernetesObject {
  const labels = { 'add-on': name };
  const isDaemon = kind === 'DaemonSet';
  return {
    apiVersion: 'apps/v1',
    kind: isDaemon ? kind : 'Deployment',
    metadata: { name, namespace },
    spec: {
      ...(!isDaemon && { replicas }),
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          priorityClassName: isDaemon ? 'system-node-critical' : 'system-cluster-critical', // services do not push them out
          tolerations: isDaemon ? [{ operator: 'Exists' }] : [],
          containers: [{ name: 'main', image: 'registry.example.com/add-on:1', resources: { requests } }],
        },
      },
    },
  };
}

function isReady({ spec, status }: ApiObject): boolean {
  const wanted = fieldAt(status, 'desiredNumberScheduled') ?? fieldAt(spec, 'replicas');
  const ready = fieldAt(status, 'numberReady') ?? fieldAt(status, 'readyReplicas');
  return wanted !== 0 && wanted === ready;
}
