import { coreSchema } from './core-schema';
import type { JsonSchema } from './json-schema';
import type { KubernetesVersion } from './kubernetes-version';
import type { SchemaFault } from './schema-fault';
import type { Origin } from './walk/close';
import { PreparedSchemas } from './walk/prepared-schemas';
import { Walk } from './walk/walk';

const preparedByVersion = new Map<KubernetesVersion, PreparedSchemas>();

/** Faults of a value by path. */
export function faultsOf(
  value: unknown,
  schema: JsonSchema,
  origin: Exclude<Origin, 'branch'>,
  version: KubernetesVersion,
): SchemaFault[] {
  const schemas = preparedSchemas(version);
  const walk = new Walk(schemas);
  walk.visit(value, schemas.prepare(schema, origin));
  return walk.faults.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function preparedSchemas(version: KubernetesVersion): PreparedSchemas {
  const known = preparedByVersion.get(version) ?? new PreparedSchemas(coreSchema(version).definitions);
  preparedByVersion.set(version, known);
  return known;
}
