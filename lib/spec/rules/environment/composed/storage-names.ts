import { names } from '../../../names/names';
import type { ComposedName, NameLister } from './composed-name';

/** Severities of alerts, each with a topic. */
const severities = ['critical', 'warning', 'info'];

/** What is made beside buckets, queues and their topics. */
export const storageNames: NameLister = (context, { environment }) => [
  ...['audit', 'records'].map((what): ComposedName => {
    const name = names.resource(context, 'security', what);
    return { sort: 'bucket', name, path: ['shortName'], of: 'the record of what happens in the account' };
  }),
  ...Object.entries(environment.buckets).flatMap(([bucket, { replicated }]): ComposedName[] => {
    if (!replicated || environment.disasterRecovery === undefined) return [];
    const name = names.recoveryBucket(context, bucket);
    return [{ sort: 'bucket', name, path: ['buckets', bucket], of: `the copy of bucket "${bucket}"` }];
  }),
  ...severities.map((severity): ComposedName => {
    const name = names.resource(context, 'alerts', severity);
    return { sort: 'topic', name, path: ['shortName'], of: `the topic of ${severity} alerts` };
  }),
  ...Object.keys(environment.queues).flatMap((queue): ComposedName[] => [
    { sort: 'topic', name: names.topic(context, queue), path: ['queues', queue], of: `the topic of queue "${queue}"` },
    {
      sort: 'queue',
      name: names.deadLetterQueue(context, queue),
      path: ['queues', queue],
      of: `the queue of dead letters of "${queue}"`,
    },
  ]),
];
