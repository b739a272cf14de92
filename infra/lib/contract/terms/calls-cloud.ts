import type { Service } from '../../../../lib/spec';

/** Whether a service calls an API of AWS as itself. Its secrets are read by another identity. */
export function callsCloud({ calls }: Service): boolean {
  return [calls.buckets, calls.queues, calls.parameters].some((called) => Object.keys(called).length > 0);
}
