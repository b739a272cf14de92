import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import type { ObjectRef, Selection } from './api-object';
import type { Sender } from './send';

/** Where the API server keeps objects, by their kind. */
export interface ResourcePaths {
  /** Of one object, or with a part of it, such as `status`. */
  one(ref: ObjectRef, subresource?: string): Promise<string>;
  /** Where objects of a kind are made and listed. */
  all(selection: Pick<Selection, 'apiVersion' | 'kind' | 'namespace'>): Promise<string>;
}

interface Resource {
  readonly plural: string;
  readonly namespaced: boolean;
}

/** Asks the server which kinds it serves, once a group and version, and again for a kind that was not there. */
export function createResourcePaths(sender: Sender): ResourcePaths {
  const known = new Map<string, Promise<Resource>>();
  const resourceOf = (apiVersion: string, kind: string): Promise<Resource> => {
    const key = `${apiVersion}/${kind}`;
    const found = known.get(key) ?? findResource(sender, apiVersion, kind);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
  const all: ResourcePaths['all'] = async ({ apiVersion, kind, namespace }) => {
    const { plural, namespaced } = await resourceOf(apiVersion, kind);
    const within = namespaced && namespace !== undefined ? `/namespaces/${namespace}` : '';
    return `${rootOf(apiVersion)}${within}/${plural}`;
  };
  return {
    all,
    one: async ({ apiVersion, kind, metadata }, subresource) => {
      const namespace = metadata.namespace ?? 'default';
      const path = await all({ apiVersion, kind, namespace });
      return [path, encodeURIComponent(metadata.name), ...(subresource === undefined ? [] : [subresource])].join('/');
    },
  };
}

async function findResource(sender: Sender, apiVersion: string, kind: string): Promise<Resource> {
  const { body } = await sender.send({ method: 'GET', path: rootOf(apiVersion) });
  const served = listOf(fieldAt(body, 'resources')).find((resource) => {
    const name = textOf(fieldAt(resource, 'name'));
    return fieldAt(resource, 'kind') === kind && name?.includes('/') === false; // "pods/status" is a part
  });
  const plural = textOf(fieldAt(served, 'name'));
  if (plural === undefined) throw new Error(`the API server serves no ${kind} of ${apiVersion}`);
  return { plural, namespaced: fieldAt(served, 'namespaced') === true };
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
