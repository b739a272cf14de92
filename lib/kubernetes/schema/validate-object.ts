import { asServerReads } from './as-server-reads';
import { closest } from './closest';
import { coreSchema, type CoreSchema } from './core-schema';
import { kindKey, type CustomKinds } from './custom-kinds';
import type { JsonSchema } from './json-schema';
import { defaultKubernetesVersion, type KubernetesVersion } from './kubernetes-version';
import { LazyValidator } from './lazy-validator';
import { schemaFaults, type SchemaFault } from './schema-fault';

export interface ValidateOptions {
  /** Default: `defaultKubernetesVersion`. */
  readonly version?: KubernetesVersion;
  /** Custom kinds that the cluster knows, from `crdSchemas`; default: none. */
  readonly crds?: CustomKinds;
}

type KindName = { readonly apiVersion: string; readonly kind: string };

const validators = new Map<KubernetesVersion, LazyValidator>();

/**
 * What an API server of the version would refuse in an object, as far as schemas say it: unknown fields, types,
 * missing fields, formats. Not judged: names, rules in the server's own code, CEL rules of CRDs.
 * The first object of a kind costs some milliseconds (its parts are compiled), the next ones next to nothing.
 *
 * @returns no fault when the object is fine; otherwise by path
 */
export function validateObject(
  object: Readonly<Record<string, unknown>>,
  { version = defaultKubernetesVersion, crds = new Map() }: ValidateOptions = {},
): SchemaFault[] {
  const name = { apiVersion: String(object['apiVersion']), kind: String(object['kind']) };
  const core = coreSchema(version);
  const schema = definitionOf(core, name) ?? crds.get(kindKey(name.apiVersion, name.kind))?.schema;
  if (!schema) return [unknownKind(name, [...core.kinds, ...crds.values()])];
  const errors = validator(version).validate(schema, asServerReads(object, schema, core.definitions));
  return schemaFaults(errors).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function definitionOf({ kinds, definitions }: CoreSchema, { apiVersion, kind }: KindName): JsonSchema | undefined {
  const found = kinds.find((candidate) => candidate.kind === kind && candidate.apiVersion === apiVersion);
  return found && definitions[found.definition];
}

function validator(version: KubernetesVersion): LazyValidator {
  const known = validators.get(version) ?? new LazyValidator(coreSchema(version).definitions);
  validators.set(version, known);
  return known;
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
