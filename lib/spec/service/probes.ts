import { z } from 'zod';
import { portReference, urlPath } from '../schema/fields';

const count = z.int().min(1).max(100);

const probeFields = {
  httpGet: z.strictObject({ path: urlPath, port: portReference.optional() }).optional(),
  tcpSocket: z.strictObject({ port: portReference }).optional(),
  exec: z.strictObject({ command: z.array(z.string()).min(1) }).optional(),
  initialDelaySeconds: z.int().min(0).max(3600).default(0),
  timeoutSeconds: z.int().min(1).max(60).default(2),
};

/**
 * One probe: exactly one of `httpGet`, `tcpSocket` and `exec`. Without any it is an HTTP request
 * to the path that stands in `probePaths`; a startup probe then asks what the liveness probe asks.
 */
export const probe = z.strictObject({
  ...probeFields,
  periodSeconds: z.int().min(1).max(300).default(10),
  failureThreshold: count.default(3),
});

/** A startup probe is asked often and patiently: 2 s times 60 gives a slow start two minutes. */
export const startupProbe = z.strictObject({
  ...probeFields,
  periodSeconds: z.int().min(1).max(300).default(2),
  failureThreshold: count.default(60),
});

/** Where an HTTP probe asks when the service does not say. */
export const probePaths = { liveness: '/health', readiness: '/ready' } as const;

export const probes = z.strictObject({
  liveness: probe.prefault({}),
  readiness: probe.prefault({}),
  startup: startupProbe.prefault({}),
});

export type Probe = z.output<typeof probe>;
export type Probes = z.output<typeof probes>;
export type ProbeName = keyof Probes;

/** Whether a probe says itself what it asks. */
export function hasAction({ httpGet, tcpSocket, exec }: Probe): boolean {
  return httpGet !== undefined || tcpSocket !== undefined || exec !== undefined;
}
