import { fieldAt, listOf } from '../../../lib/manifest';
import type { ApiClient } from '../api/api-client';
import type { ApiObject } from '../api/api-object';

/** What one container uses: quantities. */
export interface Usage {
  readonly cpu: string;
  readonly memory: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const apiVersion = 'metrics.k8s.io/v1beta1';
const root = `/apis/${apiVersion}`;

const resources = [
  { name: 'pods', singularName: '', namespaced: true, kind: 'PodMetrics', verbs: ['get', 'list'] },
  { name: 'nodes', singularName: '', namespaced: false, kind: 'NodeMetrics', verbs: ['get', 'list'] },
];

/**
 * The answer of a metrics server to a GET.
 *
 * @param url path and query, such as `/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods?labelSelector=a%3Db`
 */
export async function answerMetrics(
  client: ApiClient,
  url: string,
  usageOf: (pod: ApiObject) => Usage,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(url, 'https://localhost');
  if (pathname === root) {
    return found({ kind: 'APIResourceList', apiVersion: 'v1', groupVersion: apiVersion, resources });
  }
  if (pathname === `${root}/nodes`) return found({ kind: 'NodeMetricsList', apiVersion, metadata: {}, items: [] });
  const place = /^(?:\/namespaces\/([^/]+))?\/pods(?:\/([^/]+))?$/.exec(pathname.slice(root.length));
  if (place === null) return { status: 404, body: statusOf(404, `${pathname} is not served`) };

  const [, namespace, name] = place;
  const labels = searchParams.get('labelSelector');
  const pods = await client.list({
    apiVersion: 'v1',
    kind: 'Pod',
    ...(namespace !== undefined && { namespace }),
    ...(labels !== null && { labels }),
    fields: ['status.phase=Running', ...(name === undefined ? [] : [`metadata.name=${name}`])].join(','),
  });
  const items = pods.map((pod) => metricsOf(pod, usageOf(pod)));
  if (name === undefined) return found({ kind: 'PodMetricsList', apiVersion, metadata: {}, items });
  return items[0] === undefined ? { status: 404, body: statusOf(404, `no pod ${name}`) } : found(items[0]);
}

function found(body: unknown): Answer {
  return { status: 200, body };
}

function metricsOf(pod: ApiObject, usage: Usage): unknown {
  const { name, namespace, labels } = pod.metadata;
  return {
    kind: 'PodMetrics',
    apiVersion,
    metadata: { name, namespace, labels },
    timestamp: new Date().toISOString().replace(/\.\d+/, ''),
    window: '15s',
    containers: listOf(fieldAt(pod, 'spec', 'containers')).map((container) => ({
      name: fieldAt(container, 'name'),
      usage,
    })),
  };
}

function statusOf(code: number, message: string): unknown {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code, message };
}
