import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment, type Service } from '../../../../lib/spec';
import { keyStatement } from './key-statement';

type Access = Service['calls']['queues'][string][number];

/** What an access is: to the topic before a queue, or to the queue. */
const grants: { readonly [Verb in Access]: { readonly service: 'sns' | 'sqs'; readonly actions: readonly string[] } } =
  {
    publish: { service: 'sns', actions: ['sns:Publish'] },
    consume: {
      service: 'sqs',
      actions: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        // a program knows a queue by its name and asks for the rest
        'sqs:GetQueueUrl',
        'sqs:GetQueueAttributes',
      ],
    },
  };

/**
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html and
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
 */
const keyActions: { readonly [Verb in Access]: readonly string[] } = {
  publish: ['kms:GenerateDataKey', 'kms:Decrypt'],
  consume: ['kms:Decrypt'],
};

export function queueStatements(
  queues: Service['calls']['queues'],
  environment: Environment,
): readonly PolicyStatement[] {
  const called = Object.entries(queues);
  const verbs = [...new Set(called.flatMap(([, access]) => access))];
  return [
    ...called.flatMap(([queue, access]) => [...new Set(access)].map((verb) => ofQueue(environment, queue, verb))),
    ...verbs.map((verb) =>
      keyStatement({
        environment,
        actions: keyActions[verb],
        purpose: 'messaging',
        through: [grants[verb].service],
      }),
    ),
  ];
}

function ofQueue(environment: Environment, queue: string, verb: Access): PolicyStatement {
  const { service, actions } = grants[verb];
  const name = service === 'sns' ? names.topic(environment, queue) : names.queue(environment, queue);
  return { actions, resources: [`arn:{partition}:${service}:{region}:{account}:${name}`] };
}
