import { z } from 'zod';
import { absolutePath, dnsLabel, environmentVariable, portName } from '../../kubernetes';
import { containerPort, textOf } from '../schema/fields';
import { mapOf } from '../schema/map';
import { resources } from './resources';

/** A name in the image pins; the pin gives tag and digest. */
export const imageName = textOf(dnsLabel);

export const environmentVariables = mapOf(environmentVariable, z.string());

/** Fields that every container has, the service's own included. */
export const containerFields = {
  command: z.array(z.string()).min(1).optional(),
  args: z.array(z.string()).optional(),
  env: environmentVariables,
  resources: resources.prefault({}),
};

const extraContainer = {
  image: imageName,
  ...containerFields,
  /** Volumes of the service that this container sees: volume name to mount path. */
  mounts: mapOf(dnsLabel, textOf(absolutePath)),
};

/** Runs to its end before the service starts. */
export const initContainer = z.strictObject({
  ...extraContainer,
  /** Low numbers run first; equal ones by name. */
  order: z.int().min(0).max(99).default(0),
});

/** Runs beside the service for as long as it lives (a native sidecar: it starts first and stops last). */
export const sidecar = z.strictObject({
  ...extraContainer,
  ports: mapOf(portName, containerPort),
});

export type InitContainer = z.output<typeof initContainer>;
export type Sidecar = z.output<typeof sidecar>;
