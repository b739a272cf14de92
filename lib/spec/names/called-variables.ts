import { portOf, usesCloud } from '../edges/egress';
import type { Environment, Service } from '../resolve/platform';
import { names } from './names';
import { topicArn } from './topic-arn';

/**
 * Variables that tell a program where to find what it calls, so that no name is written twice: `TIMELINE_URL` (or, at
 * a port not called `http`, `TIMELINE_ADDRESS`), `MEDIA_BUCKET`, `JOBS_TOPIC` to publish to and `JOBS_QUEUE` to consume,
 * `FLAGS_PARAMETER`, and `AWS_REGION`.
 * Stores come with their secret.
 */
export function calledVariables(service: Service, environment: Environment): { readonly [variable: string]: string } {
  const { calls } = service;
  return {
    ...(usesCloud(service) && { AWS_REGION: environment.region }),
    ...serviceVariables(service, environment),
    ...mapEntries(calls.buckets, 'BUCKET', (name) => names.bucket(environment, name)),
    ...queueVariables(calls.queues, environment),
    ...mapEntries(calls.parameters, 'PARAMETER', (name) => names.parameter(environment, name)),
  };
}

function serviceVariables({ name, calls }: Service, environment: Environment): { [variable: string]: string } {
  const entries = Object.entries(calls.services).map(([callee, { port }]): [string, string] => {
    // replicas of a stateful service look for each other, not for any one of them
    const host = callee === name ? names.headlessService(callee) : callee;
    const address = `${host}:${portOf(environment, callee, port)}`;
    return port === 'http'
      ? [`${variable(callee)}_URL`, `http://${address}`]
      : [`${variable(callee)}_ADDRESS`, address];
  });
  return Object.fromEntries(entries);
}

/** A publisher is told the topic before a queue, a consumer the queue. Without a topic, both use the queue. */
function queueVariables(queues: Service['calls']['queues'], environment: Environment): { [variable: string]: string } {
  const entries = Object.entries(queues).flatMap(([name, access]): [string, string][] => {
    const topic = access.includes('publish') ? topicArn(environment, name) : undefined;
    const needsQueue = topic === undefined || access.includes('consume');
    return [
      ...(topic === undefined ? [] : [[`${variable(name)}_TOPIC`, topic] satisfies [string, string]]),
      ...(needsQueue ? [[`${variable(name)}_QUEUE`, names.queue(environment, name)] satisfies [string, string]] : []),
    ];
  });
  return Object.fromEntries(entries);
}

function mapEntries(
  called: { readonly [name: string]: unknown },
  suffix: string,
  value: (name: string) => string,
): { [variable: string]: string } {
  const entries = Object.keys(called).map((name) => [`${variable(name)}_${suffix}`, value(name)] as const);
  return Object.fromEntries(entries);
}

function variable(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
