import { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../lib/spec';
import { ClusterStack } from '../../lib/cluster';
import { IdentityStack } from '../../lib/identity';
import { NetworkStack } from '../../lib/network';
import { environmentOf, newApp, platform } from '../synthesized';

/** A value of a template, which has no types. */
export type Anything = ReturnType<Template['toJSON']>[string];

export interface Resource {
  readonly Type: string;
  readonly Properties: Anything;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

export type Resources = { readonly [id: string]: Resource };

/** What the cluster and identity stacks of an environment make, without the other stacks. */
export function madeFor(environment: Environment): { readonly cluster: Resources; readonly identity: Resources } {
  const app = newApp();
  const network = new NetworkStack(app, { environment });
  const cluster = new ClusterStack(app, { environment, network });
  const identity = new IdentityStack(app, { environment, platform });
  return { cluster: resourcesOf(Template.fromStack(cluster)), identity: resourcesOf(Template.fromStack(identity)) };
}

/** The same for an environment of this repository, made once a test file. */
export function madeForNamed(name: string): ReturnType<typeof madeFor> {
  const known = made.get(name) ?? madeFor(environmentOf(name));
  made.set(name, known);
  return known;
}

const made = new Map<string, ReturnType<typeof madeFor>>();

export function ofType(resources: Resources, type: string): readonly Resource[] {
  return Object.values(resources).filter(({ Type }) => Type === type);
}

/** The resource of a type that there is one of. */
export function onlyOf(resources: Resources, type: string): Resource {
  const [found, ...others] = ofType(resources, type);
  if (found === undefined || others.length > 0) throw new Error(`there are ${others.length + 1} or no ${type}`);
  return found;
}

export function idsOf(resources: Resources, accepts: (resource: Resource) => boolean): readonly string[] {
  return Object.entries(resources).flatMap(([id, resource]) => (accepts(resource) ? [id] : []));
}

function resourcesOf(template: Template): Resources {
  return template.toJSON().Resources;
}

/** A list of a template; empty where there is none. */
export function listOf(value: Anything): Anything[] {
  return Array.isArray(value) ? value : [];
}
