import { z } from 'zod';
import { absolutePath, dnsLabel, isCronSchedule, isTimeZone, portName } from '../../kubernetes';
import {
  containerPort,
  label,
  portReference,
  positiveSeconds,
  quantity,
  seconds,
  textOf,
  urlPath,
} from '../schema/fields';
import { mapOf } from '../schema/map';
import { availability } from './availability';
import { calls } from './calls';
import { containerFields, imageName, initContainer, sidecar } from './containers';
import { databasePool } from './database-pool';
import { exposure } from './exposure';
import { job } from './job';
import { migration } from './migration';
import { placement } from './placement';
import { probes } from './probes';
import { httpScaling, statefulScaling, workerScaling } from './scaling';
import { secret } from './secrets';
import { strategy } from './strategy';
import { volume } from './volumes';

/** Fields of every service, whatever its type. */
const commonFields = {
  /** Name in the image pins; default: the service's name. After resolving: the whole reference with tag and digest. */
  image: imageName.optional(),
  ...containerFields,
  /** Text files for the program: absolute path to content. */
  configFiles: mapOf(absolutePath, z.string()),
  secrets: mapOf(dnsLabel, secret),
  ports: mapOf(portName, containerPort),
  volumes: mapOf(dnsLabel, volume),
  /** Size limit of `/tmp`, the one place where every container may write. */
  temporaryStorage: quantity.default('64Mi'),
  initContainers: mapOf(dnsLabel, initContainer),
  sidecars: mapOf(dnsLabel, sidecar),
  calls: calls.prefault({}),
  databasePool: databasePool.prefault({}),
  placement: placement.prefault({}),
  /** Ids of the process and of its files; above 10000 so that they collide with no user of a node. */
  securityContext: z
    .strictObject({
      runAsUser: z.int().min(1).default(10001),
      runAsGroup: z.int().min(1).default(10001),
      fsGroup: z.int().min(1).default(10001),
    })
    .prefault({}),
  terminationGracePeriodSeconds: positiveSeconds.max(3600).default(45),
  verticalAutoscaler: z.enum(['off', 'recommend']).default('off'),
  /** Team that is called when the service fails; default: the platform's owner. */
  owner: label.optional(),
  /** Which services give way when nodes are short. */
  tier: z.enum(['critical', 'standard', 'background']).default('standard'),
};

/** Fields of services that run all the time. */
const runningFields = {
  ...commonFields,
  probes: probes.prefault({}),
  /** Where Prometheus scrapes. */
  metrics: z.strictObject({ port: portReference.optional(), path: urlPath.default('/metrics') }).prefault({}),
  /** Pause before the stop signal, so that load balancers stop sending first. */
  preStopSleepSeconds: seconds.max(600).default(15),
  availability: availability.prefault({}),
};

const httpService = z.strictObject({
  type: z.literal('http'),
  ...runningFields,
  scaling: httpScaling.prefault({}),
  strategy: strategy.prefault({}),
  exposure: exposure.optional(),
  migration: migration.optional(),
});

const workerService = z.strictObject({
  type: z.literal('worker'),
  ...runningFields,
  scaling: workerScaling.prefault({}),
  strategy: strategy.prefault({}),
  migration: migration.optional(),
});

const statefulService = z.strictObject({
  type: z.literal('stateful'),
  ...runningFields,
  scaling: statefulScaling.prefault({}),
  exposure: exposure.optional(),
});

const cronService = z.strictObject({
  type: z.literal('cron'),
  ...commonFields,
  schedule: textOf({ accepts: isCronSchedule, accepted: 'five cron fields, such as "0 2 * * *"' }),
  timeZone: textOf({
    accepts: isTimeZone,
    accepted: 'a name of the IANA time zone database, such as "Etc/UTC"',
  }).default('Etc/UTC'),
  job: job.prefault({}),
});

/** One deployable thing. Unknown keys are refused, so a typo in an overlay is never ignored. */
export const serviceSchema = z.discriminatedUnion('type', [httpService, workerService, statefulService, cronService]);

export const serviceTypes = ['http', 'worker', 'cron', 'stateful'] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** What a user writes. */
export type ServiceInput = z.input<typeof serviceSchema>;

/** A service as the schema gives it: every default filled in, images still names of pins. */
export type ServiceSpec = Uniform<ParsedService>;

export type ParsedService = z.output<typeof serviceSchema>;

/** Lets a field that only some types have be asked of any service: it is undefined for the others. */
export type Uniform<Spec> = Spec extends unknown
  ? Spec & { readonly [Field in Exclude<'exposure' | 'migration', keyof Spec>]?: undefined }
  : never;
