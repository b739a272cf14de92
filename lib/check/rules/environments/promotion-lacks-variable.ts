import { calledVariables, type Environment, type Service } from '../../../spec';
import { keysAt, lacking } from './lacking';

/** A variable that a program reads before it is promoted, and not after. */
export const promotionLacksVariable = lacking({
  code: 'PROMOTION_LACKS_VARIABLE',
  severity: 'warning',
  title: 'a service sets every environment variable that it sets in the environment it is promoted from',
  why:
    'A program that was tested with a variable behaves in another way without it. Where the default is what ' +
    'production shall have, writing it down costs a line and says so.',
  fix: 'Set the variable in the base of all environments; its value may differ.',
  what: 'the variable',
  read: variablesOf,
});

/** However a variable is set: as text, by a secret, or by what the service calls. */
function variablesOf(service: Service, environment: Environment): ReadonlyMap<string, readonly string[]> {
  const { env, secrets, sidecars, initContainers, migration } = service;
  const called = Object.keys(calledVariables(service, environment)).map((name) => [name, ['calls']] as const);
  const secret = Object.entries(secrets).flatMap(([key, { env: name }]) =>
    name === undefined ? [] : [[name, ['secrets', key]] as const],
  );
  return new Map([
    ...called,
    ...secret,
    ...keysAt(env, 'env'),
    ...containers('sidecars', sidecars),
    ...containers('initContainers', initContainers),
    ...(migration === undefined ? [] : containers('', { migration })),
  ]);
}

type Containers = { readonly [name: string]: { readonly env: object } };

function containers(list: string, all: Containers): (readonly [string, readonly string[]])[] {
  return Object.entries(all).flatMap(([container, { env }]) =>
    Object.keys(env).map((name) => {
      const path = [list, container, 'env', name].filter((part) => part !== '');
      return [`${container}/${name}`, path] as const;
    }),
  );
}
