import { factsOf } from '../../../lib/check';
import { describeObject, fieldsOf } from '../../../lib/manifest';
import type { ApiClient, ApiObject } from '..';

const apiVersions: { readonly [kind: string]: string } = {
  Secret: 'v1',
  ConfigMap: 'v1',
  PersistentVolumeClaim: 'v1',
  ServiceAccount: 'v1',
  PriorityClass: 'scheduling.k8s.io/v1',
};

/** What pods name and the server does not have, objects and keys: a line each. A kubelet would not start such a pod. */
export async function missingReferences(client: ApiClient, pods: readonly ApiObject[]): Promise<readonly string[]> {
  const { references } = factsOf(pods.map((pod) => ({ body: pod, bundle: '', construct: '' })));
  const lines = await Promise.all(
    references.map(async ({ object, to, keys, field }) => {
      const apiVersion = apiVersions[to.kind];
      if (apiVersion === undefined) return [];
      const metadata = { name: to.name, ...(to.namespace !== undefined && { namespace: to.namespace }) };
      const found = await client.get({ apiVersion, kind: to.kind, metadata });
      const place = `Pod/${object.name} ${field}`;
      if (found === undefined) return [`${place}: there is no ${to.kind} "${to.name}"`];
      const data = { ...fieldsOf(found['data']), ...fieldsOf(found['binaryData']) };
      return keys
        .filter(({ key }) => !Object.hasOwn(data, key))
        .map(({ field: at, key }) => `Pod/${object.name} ${at}: ${describeObject(found)} has no key "${key}"`);
    }),
  );
  return lines.flat();
}

/** The kinds that pods were seen to name, so that a test knows it looked. */
export function referredKinds(pods: readonly ApiObject[]): readonly string[] {
  const { references } = factsOf(pods.map((pod) => ({ body: pod, bundle: '', construct: '' })));
  return [...new Set(references.map(({ to }) => to.kind))].filter((kind) => kind in apiVersions).sort();
}
