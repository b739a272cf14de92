import { saidAt } from '../by-name';
import type { PodPromise } from '../promise';
import { mainContainer } from './main-container';

/** The pause in which load balancers stop sending. */
export const pause: PodPromise = {
  spec: 'preStopSleepSeconds',
  field: 'spec.containers[0].lifecycle.preStop.sleep.seconds',
  ask: (service) =>
    service.type === 'cron' || service.preStopSleepSeconds === 0 ? undefined : service.preStopSleepSeconds,
  read: (pod) => saidAt(mainContainer(pod), 'lifecycle', 'preStop', 'sleep', 'seconds'),
};

/** How long a pod may take to stop. */
export const gracePeriod: PodPromise = {
  spec: 'terminationGracePeriodSeconds',
  field: 'spec.terminationGracePeriodSeconds',
  ask: ({ terminationGracePeriodSeconds }) => terminationGracePeriodSeconds,
  read: ({ spec }) => saidAt(spec, 'terminationGracePeriodSeconds') ?? 30, // Kubernetes' default
};
