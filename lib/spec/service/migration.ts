import { z } from 'zod';
import { environmentVariables, imageName } from './containers';
import { positiveSeconds } from '../schema/fields';
import { resources } from './resources';

/** A Job that runs before each release, with the service's secrets, stores and identity. */
export const migration = z.strictObject({
  /** Default: the service's own image. */
  image: imageName.optional(),
  command: z.array(z.string()).min(1),
  args: z.array(z.string()).optional(),
  env: environmentVariables,
  resources: resources.prefault({}),
  backoffLimit: z.int().min(0).max(20).default(3),
  activeDeadlineSeconds: positiveSeconds.default(900),
});

export type Migration = z.output<typeof migration>;
