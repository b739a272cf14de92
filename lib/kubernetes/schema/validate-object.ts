import { closest } from './closest';
import { coreKind, coreSchema } from './core-schema';
import type { CustomKinds } from './custom-kinds';
import { faultsOf } from './faults-of';
import { kindKey } from './kind-key';
import { defaultKubernetesVersion, type KubernetesVersion } from './kubernetes-version';
import type { SchemaFault } from './schema-fault';
import { validateDefinition } from './validate-definition';

export interface ValidateOptions {
  /** Default: `defaultKubernetesVersion`. */
  readonly version?: KubernetesVersion;
  /** Custom kinds that the cluster knows, from `crdSchemas`; default: none. */
  readonly crds?: CustomKinds;
}

type KindName = { readonly apiVersion: string; readonly kind: string };

const noCustomKinds: CustomKinds = new Map();

/**
 * What an API server of the version would refuse in an object, as far as schemas say it: unknown fields, types,
 * missing fields, formats, entries of a list that occur twice. Not judged: names, rules in the server's own code, CEL
 * rules of CRDs (see `skippedRules`). Nothing is compiled: the first object costs hardly more than the next.
 *
 * @returns no fault when the object is fine; otherwise by path
 */
export function validateObject(
  object: Readonly<Record<string, unknown>>,
  { version = defaultKubernetesVersion, crds = noCustomKinds }: ValidateOptions = {},
): SchemaFault[] {
  const name = { apiVersion: String(object['apiVersion']), kind: String(object['kind']) };
  const core = coreKind(version, name.apiVersion, name.kind);
  if (core) return validateDefinition(object, core.definition, version);
  const custom = crds.get(kindKey(name.apiVersion, name.kind));
  if (custom) return faultsOf(object, custom.schema, 'custom', version);
  return [unknownKind(name, [...coreSchema(version).kinds, ...crds.values()])];
}

function unknownKind({ apiVersion, kind }: KindName, kinds: readonly KindName[]): SchemaFault {
  const served = kinds.filter((candidate) => candidate.kind === kind).map((candidate) => candidate.apiVersion);
  if (served.length > 0) {
    const message = `the kind "${kind}" is not served in this API version`;
    return { path: 'apiVersion', message, found: apiVersion, accepted: served.join(', ') };
  }
  const near = closest(kind, [...new Set(kinds.map((candidate) => candidate.kind))]);
  return { path: 'kind', message: `unknown kind "${kind}"`, found: `${apiVersion} ${kind}`, accepted: near.join(', ') };
}
