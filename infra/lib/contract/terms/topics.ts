import { topicArn } from '../../../../lib/spec';
import type { Term } from '../term';
import { calledNames } from './called-names';
import { resourcesNamed } from './resources-named';

/** Topics that programs publish to, by their ARN: a wrong account in it is a wrong topic. */
export const topics: Term = {
  code: 'TOPIC',
  what: 'topic before a queue',
  used: (sides) => calledNames(sides, 'TOPIC'),
  defined: (sides) => {
    const { environment } = sides;
    const made = resourcesNamed(sides, 'AWS::SNS::Topic', 'TopicName');
    return Object.keys(environment.queues).flatMap((queue) => {
      const arn = topicArn(environment, queue);
      const topic = made.find(({ name }) => arn?.endsWith(`:${name}`));
      if (arn === undefined || topic === undefined) return [];
      return [{ name: arn, from: topic.from, isForOthers: true }]; // it is part of the queue, whoever publishes
    });
  },
};
