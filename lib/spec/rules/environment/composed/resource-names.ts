import { names } from '../../../names/names';
import type { ComposedName, NameLister } from './composed-name';

/** Names that manifests say too, so they hold whoever makes what they name. */
export const resourceNames: NameLister = (context, { environment }) => [
  ...Object.keys(environment.buckets).map((bucket): ComposedName => {
    return { sort: 'bucket', name: names.bucket(context, bucket), path: ['buckets', bucket], of: `bucket "${bucket}"` };
  }),
  ...Object.keys(environment.queues).map((queue): ComposedName => {
    return { sort: 'queue', name: names.queue(context, queue), path: ['queues', queue], of: `queue "${queue}"` };
  }),
  ...Object.entries(environment.stores).map(([store, { engine }]): ComposedName => {
    const sort = engine === 'postgresql' ? 'database' : 'cache';
    return { sort, name: names.store(context, store), path: ['stores', store], of: `store "${store}"` };
  }),
  {
    sort: 'loadBalancer',
    name: names.loadBalancer(context, 'internal'),
    path: ['shortName'],
    of: 'the internal load balancer',
  },
];
