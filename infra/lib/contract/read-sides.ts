import { fieldAt, fieldsOf, textOf } from '../../../lib/manifest';
import type { RenderedObject, Sides, TemplateResource } from './sides';

/** Values at a path of every object of a kind, with the object's file. */
export function objectsOf({ objects }: Sides, ...kinds: readonly string[]): readonly RenderedObject[] {
  return objects.filter(({ body }) => kinds.includes(body.kind));
}

/** Resources of a type, of the environment's own stacks. */
export function resourcesOf({ resources }: Sides, ...types: readonly string[]): readonly TemplateResource[] {
  return resources.filter(({ type }) => types.includes(type));
}

/** Repositories that images are pulled from in a region. */
export function repositoriesIn({ shared, home }: Sides, region: string): readonly TemplateResource[] {
  const id = region === home ? 'shared' : `shared-${region}`;
  return shared.filter(({ stack, type }) => stack === id && type === 'AWS::ECR::Repository');
}

/** Region of a registry of ECR; undefined for one of somebody else. */
export function regionOfRegistry({ environment: { registry } }: Sides): string | undefined {
  return /\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/.exec(registry)?.[1];
}

/** A property that is a plain text; undefined when it is left out or known only to CloudFormation. */
export function propertyOf(
  { properties }: TemplateResource,
  ...path: readonly (string | number)[]
): string | undefined {
  return textOf(fieldAt(properties, ...path));
}

/** Where a resource stands, for a problem. */
export function placeOf({ stack, logicalId }: TemplateResource): string {
  return `${stack}/${logicalId}`;
}

/** The resources of a template. */
export function resourcesIn(stack: string, template: unknown): readonly TemplateResource[] {
  return Object.entries(fieldsOf(fieldAt(template, 'Resources'))).map(([logicalId, resource]) => ({
    stack,
    logicalId,
    type: textOf(fieldAt(resource, 'Type')) ?? '',
    properties: fieldAt(resource, 'Properties') ?? {},
  }));
}
