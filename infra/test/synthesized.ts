import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { platform as source } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { resolvePlatform, type Environment, type Platform } from '../../lib/spec';
import { environmentStacks, platformStacks } from '../lib/app';

const root = join(__dirname, '..', '..');

/** The flags that `cdk` passes; without them the templates would be others. */
const { context } = JSON.parse(readFileSync(join(root, 'infra', 'cdk.json'), 'utf8'));

/** This repository's platform. */
export const platform: Platform = resolvePlatform(source, {
  pins: readPinFiles(root, Object.keys(source.environments)),
});

/** Stacks of the platform by id, such as `dev-network`; synthesized once a test file. */
export const stacks = memo(() => new Map(platformStacks(newApp(), platform).map((stack) => [stack.node.id, stack])));

/** The template of a stack of this repository's platform. */
export const templateOf = memoByName((id): Template => {
  const stack = stacks().get(id);
  if (stack === undefined) throw new Error(`there is no stack "${id}" among ${[...stacks().keys()].join(', ')}`);
  return Template.fromStack(stack);
});

/** An environment by name. */
export function environmentOf(name: string): Environment {
  const environment = platform.environments[name];
  if (environment === undefined) throw new Error(`there is no environment "${name}"`);
  return environment;
}

/** Templates by concern, such as `network`, of an environment that is not this repository's. */
export function templatesOf(environment: Environment): ReadonlyMap<string, Template> {
  const prefix = `${environment.name}-`;
  const made = environmentStacks(newApp(), environment, platform);
  return new Map(made.map((stack) => [stack.node.id.slice(prefix.length), Template.fromStack(stack)]));
}

/** Without the validator, whose start takes seconds: a test of its own runs it. */
export function newApp(): App {
  return new App({ context, builtinCloudFormationValidation: false, analyticsReporting: false });
}

function memo<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function memoByName<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const value = made.has(name) ? (made.get(name) as Value) : make(name);
    made.set(name, value);
    return value;
  };
}
