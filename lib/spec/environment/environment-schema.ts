import { z } from 'zod';
import { addOnNames } from '../add-ons';
import { accountId, host, label } from '../schema/fields';
import { cluster } from './cluster';
import { network } from './network';
import { alerts, budget, ingress, logs, offHours } from './operations';
import { backup, security } from './protection';
import { region } from './region';
import { buckets, parameters, queues } from './storage';
import { stores } from './stores';

export const stages = ['development', 'staging', 'production'] as const;
export type Stage = (typeof stages)[number];

/** One target of the platform, without its services. */
export const environmentSchema = z.strictObject({
  /** Stands in names of objects and of AWS resources. */
  shortName: label.max(8),
  stage: z.enum(stages),
  /** Environment whose image pins this one takes over when a release is promoted. */
  promotesFrom: label.optional(),
  domain: host,
  /** Name servers of its zone of DNS, which AWS chooses: entered after the first deployment, for the zone above it. */
  nameServers: z.array(host).default([]),
  region,
  /** AWS account; required beside `shared`; default: the account of the credentials that deploy. */
  account: accountId.optional(),
  /** Image registry that the cluster pulls from, such as `123456789012.dkr.ecr.us-east-1.amazonaws.com`. */
  registry: host,
  network,
  cluster: cluster.prefault({}),
  stores,
  buckets,
  queues,
  parameters,
  ingress: ingress.prefault({}),
  logs: logs.prefault({}),
  alerts: alerts.prefault({}),
  security: security.prefault({}),
  backup: backup.prefault({}),
  budget,
  offHours: offHours.optional(),
  /** Another region, that keeps what a failover of the environment needs; default: no second region. */
  disasterRecovery: z.strictObject({ region }).optional(),
  /** Third-party software in the cluster; true to install it. */
  addOns: z.partialRecord(z.enum(addOnNames), z.boolean()).default({}),
});

/** What a user writes about an environment, besides services. */
export type EnvironmentInput = z.input<typeof environmentSchema>;

/** An environment as the schema gives it. */
export type EnvironmentSpec = z.output<typeof environmentSchema>;
