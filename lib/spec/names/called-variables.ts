import { portOf, usesCloud } from '../edges/egress';
import type { Environment, Service } from '../resolve/platform';
import { names } from './names';

/**
 * Variables that tell a program where to find what it calls, so that no name is written twice: `TIMELINE_URL`,
 * `MEDIA_BUCKET`, `JOBS_QUEUE`, `FLAGS_PARAMETER`, and `AWS_REGION`. Stores come with their secret.
 */
export function calledVariables(service: Service, environment: Environment): { readonly [variable: string]: string } {
  const { calls } = service;
  return {
    ...(usesCloud(service) && { AWS_REGION: environment.region }),
    ...mapEntries(calls.services, 'URL', (name, { port }) => `http://${name}:${portOf(environment, name, port)}`),
    ...mapEntries(calls.buckets, 'BUCKET', (name) => names.bucket(environment, name)),
    ...mapEntries(calls.queues, 'QUEUE', (name) => names.queue(environment, name)),
    ...mapEntries(calls.parameters, 'PARAMETER', (name) => names.parameter(environment, name)),
  };
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
