import { portOf, usesCloud } from '../edges/egress';
import type { Environment, Service } from '../resolve/platform';
import { names } from './names';

/**
 * Variables that tell a program where to find what it calls, so that no name is written twice: `TIMELINE_URL` (or, at
 * a port not called `http`, `TIMELINE_ADDRESS`), `MEDIA_BUCKET`, `JOBS_QUEUE`, `FLAGS_PARAMETER`, and `AWS_REGION`.
 * Stores come with their secret.
 */
export function calledVariables(service: Service, environment: Environment): { readonly [variable: string]: string } {
  const { calls } = service;
  return {
    ...(usesCloud(service) && { AWS_REGION: environment.region }),
    ...serviceVariables(service, environment),
    ...mapEntries(calls.buckets, 'BUCKET', (name) => names.bucket(environment, name)),
    ...mapEntries(calls.queues, 'QUEUE', (name) => names.queue(environment, name)),
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

function mapEntries<Call>(
  called: { readonly [name: string]: Call },
  suffix: string,
  value: (name: string, call: Call) => string,
): { [variable: string]: string } {
  const entries = Object.entries(called).map(
    ([name, call]) => [`${variable(name)}_${suffix}`, value(name, call)] as const,
  );
  return Object.fromEntries(entries);
}

function variable(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
