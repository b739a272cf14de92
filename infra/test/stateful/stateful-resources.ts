import { stacks, templateOf } from '../synthesized';
import { statefulTypes, type TemplateResource } from '../../lib/upgrade';

/** A resource that holds data, and where it is. */
export interface StatefulResource {
  readonly stack: string;
  /** Name of the environment, or `shared`. */
  readonly environment: string;
  readonly logicalId: string;
  readonly resource: TemplateResource;
}

/** Every resource of this repository's platform that holds data. */
export function statefulResources(): readonly StatefulResource[] {
  return [...stacks().keys()].flatMap((stack) => {
    const { Resources: resources = {} } = templateOf(stack).toJSON() as {
      Resources?: Record<string, TemplateResource>;
    };
    return Object.entries(resources)
      .filter(([, { Type }]) => statefulTypes.has(Type))
      .map(([logicalId, resource]) => ({ stack, environment: stack.replace(/-.*$/, ''), logicalId, resource }));
  });
}

/** `production-data/postgresql1234 AWS::RDS::DBInstance`: how a test names a resource. */
export function nameOf({ stack, logicalId, resource }: StatefulResource): string {
  return `${stack}/${logicalId} ${resource.Type}`;
}
