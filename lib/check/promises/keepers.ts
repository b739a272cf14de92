import type { Service } from '../../spec';
import type { Keeper, PodPromise, ServicePromise } from './promise';

const workloads: { readonly [Type in Service['type']]: string } = {
  http: 'Deployment',
  worker: 'Deployment',
  stateful: 'StatefulSet',
  cron: 'CronJob',
};

/** What runs a service; it is called like the service. */
export function workloadOf({ type, name }: Service): Keeper {
  return { kind: workloads[type], name };
}

/** The object of a kind that is called like its service. */
export function sameName(kind: string): ServicePromise['keeper'] {
  return ({ name }) => ({ kind, name });
}

/** Lets pods keep a promise, where somebody makes pods for a service. */
export function byPods(
  promise: PodPromise,
  kinds: readonly string[] = ['Deployment', 'StatefulSet', 'CronJob'],
  keeper: ServicePromise['keeper'] = workloadOf,
): ServicePromise {
  return {
    ...promise,
    inPods: true,
    kinds,
    keeper,
    read: (_body, pod) => pod && promise.read(pod),
  };
}
