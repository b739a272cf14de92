import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** A worker scales on a queue that it consumes. */
export const scalingQueues: EnvironmentRule = ({ services }) =>
  Object.entries(services).flatMap(([service, spec]): Finding[] => {
    if (spec.type !== 'worker' || spec.scaling.queue === undefined) return [];
    const queue = spec.scaling.queue.name;
    const consumed = Object.entries(spec.calls.queues).flatMap(([name, access]) =>
      access.includes('consume') ? [name] : [],
    );
    if (consumed.includes(queue)) return [];
    const path = ['services', service, 'scaling', 'queue', 'name'];
    const message = `the worker scales on queue "${queue}" and does not consume it`;
    const fix = didYouMean(queue, consumed) ?? `add it to calls: queues: { ${queue}: ['consume'] }`;
    return [{ code: 'SCALING_QUEUE', path, message, found: queue, accepted: oneOf(consumed), fix }];
  });
