import { contentHash } from '../../../lib/manifest';
import type { ServiceInputs } from '../service-inputs';

/** A ConfigMap whose name tells its content: a change makes a new one, which rolls the pods. */
export interface HashedConfigMap {
  readonly name: string;
  /** The name without the hash, which names its file. */
  readonly stableName: string;
  readonly data: { readonly [key: string]: string };
}

/** Variables of the service: its own, over those that tell where to find what it calls. */
export function variablesMap({ service, variables }: ServiceInputs): HashedConfigMap | undefined {
  return hashed(`${service.name}-env`, { ...variables, ...service.env });
}

/** Configuration files of the service. */
export function filesMap({ service }: ServiceInputs): HashedConfigMap | undefined {
  const files = Object.entries(service.configFiles).map(([path, content]) => [fileKey(path), content] as const);
  return hashed(`${service.name}-files`, Object.fromEntries(files));
}

/** Key of a file in the ConfigMap: readable, and different for files of one name in two folders. */
export function fileKey(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return `${contentHash(path)}-${file.replace(/[^\w.-]/g, '-')}`;
}

function hashed(stableName: string, content: { readonly [key: string]: string }): HashedConfigMap | undefined {
  const keys = Object.keys(content).sort();
  if (keys.length === 0) return undefined;
  const data = Object.fromEntries(keys.map((key) => [key, content[key] ?? '']));
  return { name: `${stableName}-${contentHash(data)}`, stableName, data };
}
