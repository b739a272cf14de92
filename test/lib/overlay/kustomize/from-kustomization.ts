import { parse } from 'yaml';
import type { Kustomization } from './parity-case';

type Fields = { readonly [key: string]: unknown };

/** Writes a kustomization as the object overlay that says the same. */
export function fromKustomization({ commonAnnotations, configMapGenerator, ...fields }: Kustomization): unknown {
  const { patches, components, ...rest } = fields;
  return {
    ...rest,
    ...(Array.isArray(patches) && { patches: patches.map(patch) }),
    ...(Array.isArray(components) && { components: components.map(fromKustomization) }),
    ...(commonAnnotations !== undefined && { annotations: commonAnnotations }),
    ...(Array.isArray(configMapGenerator) && { configMaps: configMapGenerator.map(configMap) }),
  };
}

function patch({ target, patch: text, ...rest }: Fields): unknown {
  const body: unknown = parse(String(text));
  if (Array.isArray(body)) return { ...rest, ...(target !== undefined && { target }), jsonPatch: body };
  return target === undefined ? { ...rest, patch: body } : { ...rest, target, patch: withoutIdentity(body) };
}

/** kustomize wants a name in every patch and does not read it when there is a target; ours has none. */
function withoutIdentity(body: unknown): unknown {
  if (!isFields(body)) return body;
  const { apiVersion: _version, kind: _kind, metadata, ...rest } = body;
  if (!isFields(metadata)) return rest;
  const { name: _name, namespace: _namespace, ...others } = metadata;
  return Object.keys(others).length === 0 ? rest : { ...rest, metadata: others };
}

function configMap({ literals, options, behavior, ...rest }: Fields): unknown {
  const pairs = Array.isArray(literals) ? literals.map(pair) : [];
  const { disableNameSuffixHash, ...others } = isFields(options) ? options : {};
  return {
    ...rest,
    ...others,
    data: Object.fromEntries(pairs),
    ...(behavior !== undefined && { behavior }),
    ...(disableNameSuffixHash === true && { hash: false }),
  };
}

function pair(text: string): readonly [string, string] {
  const [key = '', ...value] = text.split('=');
  return [key, value.join('=').replace(/^["'](.*)["']$/, '$1')];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
