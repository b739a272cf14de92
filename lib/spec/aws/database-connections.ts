const gibibyte = 2 ** 30;

/** Size to GiB of memory in the burstable families, and in the general and memory-optimised ones. */
const burstableGiB = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16, '2xlarge': 32 };
const generalGiB = { large: 8, xlarge: 16, '2xlarge': 32, '4xlarge': 64, '8xlarge': 128, '12xlarge': 192 };
const memoryGiB = { large: 16, xlarge: 32, '2xlarge': 64, '4xlarge': 128, '8xlarge': 256, '12xlarge': 384 };

/** As of November 2026; https://aws.amazon.com/rds/instance-types/ */
const families: { readonly [family: string]: { readonly [size: string]: number } } = {
  'db.t3': burstableGiB,
  'db.t4g': burstableGiB,
  'db.m5': generalGiB,
  'db.m6i': generalGiB,
  'db.m6g': generalGiB,
  'db.m7g': generalGiB,
  'db.r5': memoryGiB,
  'db.r6i': memoryGiB,
  'db.r6g': memoryGiB,
  'db.r7g': memoryGiB,
};

/**
 * Memory of an instance that its own processes keep: RDS divides what is left (`DBInstanceClassMemory`). Own estimate
 * from reported values: a db.t3.micro of 1 GiB allows 81 to 87 connections, not the 112 of its whole memory.
 */
const keptBytes = gibibyte / 4;

/** Connections that PostgreSQL keeps for superusers (`superuser_reserved_connections`). */
export const reservedConnections = 3;

/**
 * Connections that PostgreSQL on RDS takes by default: `LEAST(DBInstanceClassMemory/9531392, 5000)`
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html).
 *
 * @returns undefined for an instance class that this table does not know
 */
export function maxConnections(instanceClass: string): number | undefined {
  const [family, size] = partsOf(instanceClass);
  const memory = families[family]?.[size];
  return memory === undefined ? undefined : connectionsOf(memory);
}

/** The smallest instance class of the same family that takes so many connections; undefined where none does. */
export function classWithConnections(instanceClass: string, connections: number): string | undefined {
  const [family] = partsOf(instanceClass);
  const found = Object.entries(families[family] ?? {}).find(([, memory]) => connectionsOf(memory) >= connections);
  return found && `${family}.${found[0]}`;
}

function connectionsOf(gibibytes: number): number {
  return Math.min(5000, Math.floor((gibibytes * gibibyte - keptBytes) / 9_531_392));
}

function partsOf(instanceClass: string): [family: string, size: string] {
  const dot = instanceClass.lastIndexOf('.');
  return [instanceClass.slice(0, dot), instanceClass.slice(dot + 1)];
}
