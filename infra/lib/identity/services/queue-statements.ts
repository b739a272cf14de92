import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment, type Service } from '../../../../lib/spec';
import { keyStatement } from './key-statement';

type Access = Service['calls']['queues'][string][number];

const queueActions: { readonly [Verb in Access]: readonly string[] } = {
  publish: ['sqs:SendMessage'],
  consume: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
};

/** A program knows a queue by its name and asks for the rest. */
const lookUp = ['sqs:GetQueueUrl', 'sqs:GetQueueAttributes'];

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html */
const keyActions: { readonly [Verb in Access]: readonly string[] } = {
  publish: ['kms:GenerateDataKey', 'kms:Decrypt'],
  consume: ['kms:Decrypt'],
};

export function queueStatements(
  queues: Service['calls']['queues'],
  environment: Environment,
): readonly PolicyStatement[] {
  const called = Object.entries(queues);
  if (called.length === 0) return [];
  const verbs = called.flatMap(([, access]) => access);
  const actions = [...new Set(verbs.flatMap((verb) => keyActions[verb]))];
  const through = verbs.includes('publish') ? ['sns', 'sqs'] : ['sqs'];
  return [
    ...called.flatMap(([queue, access]) => ofQueue(names.queue(environment, queue), access)),
    keyStatement({ environment, actions, purpose: 'messaging', through }),
  ];
}

/** A message is sent to the queue, or to the topic of the same name that stands before it. */
function ofQueue(queue: string, access: readonly Access[]): readonly PolicyStatement[] {
  const arn = (service: 'sns' | 'sqs'): string => `arn:{partition}:${service}:{region}:{account}:${queue}`;
  return [
    { actions: [...access.flatMap((verb) => queueActions[verb]), ...lookUp], resources: [arn('sqs')] },
    ...(access.includes('publish') ? [{ actions: ['sns:Publish'], resources: [arn('sns')] }] : []),
  ];
}
