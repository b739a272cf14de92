import { z } from 'zod';

/** What keeps a service up while nodes come and go. */
export const availability = z.strictObject({
  /** Pods that a drain may take at once. */
  maxUnavailable: z.int().min(1).max(100).default(1),
  zoneSpread: z
    .strictObject({
      maxSkew: z.int().min(1).max(100).default(1),
      /** Kubernetes' own words: refuse to schedule, or only try. */
      whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']).default('ScheduleAnyway'),
    })
    .prefault({}),
});

export type Availability = z.output<typeof availability>;
