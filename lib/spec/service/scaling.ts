import { z } from 'zod';
import { label, seconds } from '../schema/fields';

const replicas = z.int().min(1).max(1000);
const percent = z.int().min(1).max(100);

const horizontal = {
  minReplicas: replicas.default(2),
  maxReplicas: replicas.default(10),
  /** Average CPU use over the requests of all pods, in percent. */
  cpuUtilizationPercent: percent.default(70),
  /** Off unless set: memory of most runtimes does not shrink again. */
  memoryUtilizationPercent: percent.optional(),
  scaleInCooldownSeconds: seconds.max(3600).default(300),
  scaleOutCooldownSeconds: seconds.max(3600).default(60),
};

/** How many pods of an HTTP service run; figures from requirement R4. */
export const httpScaling = z.strictObject(horizontal);

/** As for HTTP services; with `queue`, KEDA scales on the messages that wait. */
export const workerScaling = z.strictObject({
  ...horizontal,
  queue: z
    .strictObject({
      /** A queue of the environment that this worker consumes. */
      name: label,
      messagesPerReplica: z.int().min(1).max(100_000).default(20),
    })
    .optional(),
});

/** A stateful service does not scale by load: each replica owns its volume. */
export const statefulScaling = z.strictObject({ replicas: replicas.default(1) });

export type HorizontalScaling = z.output<typeof workerScaling>;
