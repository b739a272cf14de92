import type { KubernetesObject } from '../../../lib/manifest';
import type { ApiClient } from '..';
import { poll } from '../poll';

const version = 'admissionregistration.k8s.io/v1';

/**
 * Makes policies and their bindings hold, and waits until they do. The API server reads them in the order of writing,
 * so one more policy, written last, tells by its warning that all others are read.
 *
 * @returns what takes them away again
 */
export async function bindPolicies(
  client: ApiClient,
  objects: readonly KubernetesObject[],
): Promise<() => Promise<void>> {
  const marker = markerOf(`marker-${process.hrtime.bigint()}`);
  const all = [...objects, ...marker.objects].sort((one, two) => one.kind.length - two.kind.length); // bindings last
  for (const object of all) await client.apply(object, { force: true });
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: marker.name, namespace: 'default' } };
  const warns = async (): Promise<boolean> =>
    (await client.create(config, { dryRun: true })).warnings.some((warning) => warning.includes(marker.name));
  await poll(warns, { what: 'the API server has read the policies' });
  return async () => {
    const bindingsFirst = [...all].sort((one, two) => two.kind.length - one.kind.length);
    for (const object of bindingsFirst) await client.delete(object);
    await poll(async () => !(await warns()), { what: 'the API server has forgotten the policies' });
  };
}

function markerOf(name: string): { readonly name: string; readonly objects: readonly KubernetesObject[] } {
  const rule = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['configmaps'] };
  const policy = {
    apiVersion: version,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: {
      matchConstraints: { resourceRules: [rule] },
      validations: [{ expression: `object.metadata.name != '${name}'`, message: `${name} is read` }],
    },
  };
  const binding = {
    apiVersion: version,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: name, validationActions: ['Warn'] },
  };
  return { name, objects: [policy, binding] };
}
