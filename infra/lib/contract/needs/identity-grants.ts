import { entryOf } from '../../../../lib/manifest';
import type { Problem } from '../../../../lib/problem';
import { names, type Service } from '../../../../lib/spec';
import type { Sides } from '../sides';
import { callsCloud } from '../terms/calls-cloud';
import { breach, type Need } from './need';
import { roleStatements } from './role-statements';

/** The role of a service names exactly the buckets, topics, queues and parameters that the service calls. */
export const identityGrants: Need = (sides) =>
  Object.values(sides.environment.services)
    .filter(callsCloud)
    .flatMap((service) => checkService(sides, service));

function checkService(sides: Sides, service: Service): readonly Problem[] {
  const { environment } = sides;
  const statements = roleStatements(sides, environment.namespace, service.name);
  if (statements === undefined) return []; // told as a missing identity
  const text = JSON.stringify(statements);
  const spec = `${environment.name}.services.${service.name}.calls`;
  return resourceNames(sides, service).flatMap(({ api, name, isCalled }): Problem[] => {
    const isNamed = new RegExp(`:${api}:[^"]*[:/]?${escaped(name)}(?![A-Za-z0-9-])`).test(text);
    if (isCalled === isNamed) return [];
    const code = isCalled ? 'CALL_NOT_GRANTED' : 'GRANT_NOT_CALLED';
    const message = isCalled
      ? `the role of ${service.name} may not use what the service calls of ${api.toUpperCase()}`
      : `the role of ${service.name} may use what the service does not call of ${api.toUpperCase()}`;
    return [breach(code, { message, spec, found: name })];
  });
}

interface ResourceName {
  /** Third part of its ARN. */
  readonly api: 's3' | 'sns' | 'sqs' | 'ssm';
  readonly name: string;
  readonly isCalled: boolean;
}

function resourceNames({ environment }: Sides, { calls }: Service): readonly ResourceName[] {
  const called = (kind: 'buckets' | 'queues' | 'parameters', name: string): readonly string[] => {
    const all: { readonly [name: string]: readonly string[] } = calls[kind];
    return entryOf(all, name) ?? [];
  };
  return [
    ...Object.keys(environment.buckets).map((name): ResourceName => {
      return { api: 's3', name: names.bucket(environment, name), isCalled: called('buckets', name).length > 0 };
    }),
    ...Object.keys(environment.queues).flatMap((name): ResourceName[] => {
      const access = called('queues', name);
      return [
        { api: 'sns', name: names.topic(environment, name), isCalled: access.includes('publish') },
        { api: 'sqs', name: names.queue(environment, name), isCalled: access.includes('consume') },
      ];
    }),
    ...Object.keys(environment.parameters).map((name): ResourceName => {
      return { api: 'ssm', name: names.parameter(environment, name), isCalled: called('parameters', name).length > 0 };
    }),
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
