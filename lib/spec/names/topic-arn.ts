import { names, type NameContext } from './names';

/** Where a topic is. */
export interface TopicPlace extends NameContext {
  readonly region: string;
  readonly account?: string | undefined;
}

/**
 * What SNS wants to hear from a publisher, which cannot ask for a topic by its name.
 *
 * @param queue the queue behind the topic
 * @returns undefined for an environment without account, which no stack of ours makes a topic for
 */
export function topicArn({ region, account, ...context }: TopicPlace, queue: string): string | undefined {
  if (account === undefined) return undefined;
  return `arn:aws:sns:${region}:${account}:${names.topic(context, queue)}`;
}
