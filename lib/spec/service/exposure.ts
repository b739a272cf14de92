import { z } from 'zod';
import { portReference, textOf, urlPath } from '../schema/fields';

/** A prefix of paths. The load balancer would take `*` and `?` for patterns, and refuse every Ingress of the group. */
const routePath = textOf({
  accepts: (text) => /^\/$|^(\/(?!\.{1,2}(\/|$))[\w\-.~%!$&'()+,;=:@]+)+$/.test(text),
  accepted: 'a prefix of paths without wildcard and without "/" at its end, such as "/" or "/admin"',
});

/** How a service is reached from outside the cluster, through a load balancer. Without it, only from inside. */
export const exposure = z.strictObject({
  /** `public` faces the internet; `internal` only the private network. */
  access: z.enum(['public', 'internal']),
  /** Host name; `{domain}` stands for the environment's domain. */
  host: z.string().min(1),
  paths: z.array(routePath).min(1).default(['/']),
  port: portReference.default('http'),
  /** What the load balancer asks a pod for; default: the readiness probe's path. */
  healthCheckPath: urlPath.optional(),
});

export type Exposure = z.output<typeof exposure>;
