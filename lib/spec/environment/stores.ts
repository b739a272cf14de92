import { z } from 'zod';
import { dnsLabel } from '../../kubernetes';
import { textOf } from '../schema/fields';
import { mapOf } from '../schema/map';

const instanceClass = (prefix: 'db' | 'cache'): z.ZodString =>
  textOf({
    accepts: (text) => new RegExp(`^${prefix}\\.[a-z][a-z0-9]*\\.(micro|small|medium|large|\\d*xlarge)$`).test(text),
    accepted: `an instance class such as "${prefix}.t3.micro"`,
  });

const version = textOf({
  accepts: (text) => /^\d{1,2}(\.\d{1,2})?$/.test(text),
  accepted: 'an engine version such as "15" or "7.1"',
});

const postgresql = z.strictObject({
  engine: z.literal('postgresql'),
  version: version.default('15'),
  instanceClass: instanceClass('db'),
  storageGiB: z.int().min(20).max(65_536).default(20),
  maxStorageGiB: z.int().min(20).max(65_536).default(100),
  /** A standby in another zone takes over by itself. */
  multiAz: z.boolean().default(false),
  readReplicas: z.int().min(0).max(5).default(0),
  /** Requirement I6: at least 3 days in development, 7 elsewhere. */
  backupRetentionDays: z.int().min(1).max(35).default(7),
  /** RDS takes none below 1150. */
  port: z.int().min(1150).max(65_535).default(5432),
});

const redis = z.strictObject({
  engine: z.literal('redis'),
  version: version.default('7.1'),
  nodeType: instanceClass('cache'),
  /** Copies of each shard besides its primary. */
  replicas: z.int().min(0).max(5).default(0),
  automaticFailover: z.boolean().default(false),
  clusterMode: z.boolean().default(false),
  shards: z.int().min(1).max(90).default(1),
  snapshotRetentionDays: z.int().min(0).max(35).default(1),
  port: z.int().min(1024).max(65_535).default(6379),
});

/** Databases and caches of an environment, by name. Always encrypted and authenticated. */
export const stores = mapOf(dnsLabel, z.discriminatedUnion('engine', [postgresql, redis]));

export type Store = z.output<typeof postgresql> | z.output<typeof redis>;
