import type { Problem } from '../../../../lib/problem';
import { names, type Service } from '../../../../lib/spec';
import type { Sides } from '../sides';
import { callsCloud } from '../terms/calls-cloud';
import { breach, type Need } from './need';
import { roleStatements } from './role-statements';

/** The role of a service names exactly the buckets, queues and parameters that the service calls. */
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
  return resourceNames(sides, service).flatMap(({ name, isCalled }): Problem[] => {
    const isNamed = new RegExp(`[:/]?${escaped(name)}(?![A-Za-z0-9-])`).test(text);
    if (isCalled === isNamed) return [];
    const code = isCalled ? 'CALL_NOT_GRANTED' : 'GRANT_NOT_CALLED';
    const message = isCalled
      ? `the role of ${service.name} may not use what the service calls`
      : `the role of ${service.name} may use what the service does not call`;
    return [breach(code, { message, spec, found: name })];
  });
}

interface ResourceName {
  readonly name: string;
  readonly isCalled: boolean;
}

function resourceNames({ environment }: Sides, { calls }: Service): readonly ResourceName[] {
  const all = (
    kind: 'buckets' | 'queues' | 'parameters',
    nameOf: (context: typeof environment, name: string) => string,
  ): ResourceName[] =>
    Object.keys(environment[kind]).map((name) => ({
      name: nameOf(environment, name),
      isCalled: Object.hasOwn(calls[kind], name),
    }));
  return [...all('buckets', names.bucket), ...all('queues', names.queue), ...all('parameters', names.parameter)];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
