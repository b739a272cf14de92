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
