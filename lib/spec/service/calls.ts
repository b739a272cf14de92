import { z } from 'zod';
import { dnsLabel, hostName } from '../../kubernetes';
import { mapOf } from '../schema/map';
import { portReference } from '../schema/fields';

const accessOf = <Verb extends string>(
  verbs: readonly [Verb, ...Verb[]],
): z.ZodArray<z.ZodEnum<z.core.util.ToEnum<Verb>>> => z.array(z.enum(verbs)).min(1);

const readWrite = accessOf(['read', 'write']);

/**
 * What a service talks to and with which access. Network policies and cloud permissions derive from it:
 * what does not stand here is closed.
 */
export const calls = z.strictObject({
  /** Other services of the platform, by name. */
  services: mapOf(dnsLabel, z.strictObject({ port: portReference.default('http') })),
  /** Databases and caches of the environment, by name. */
  stores: mapOf(dnsLabel, readWrite),
  queues: mapOf(dnsLabel, accessOf(['publish', 'consume'])),
  buckets: mapOf(dnsLabel, readWrite),
  parameters: mapOf(dnsLabel, readWrite),
  /** Hosts on the internet, by name. */
  hosts: mapOf(hostName, z.strictObject({ port: z.int().min(1).max(65535).default(443) })),
});

export type Calls = z.output<typeof calls>;
