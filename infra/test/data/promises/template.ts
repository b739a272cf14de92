import type { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../../lib/spec';

/** What a resource is made of: of any shape, as the CDK's own assertions have it. */
export type Properties = ReturnType<Template['findResources']>[string];

/** A template as plain data. */
export interface PlainTemplate {
  readonly Resources: { readonly [logicalId: string]: Resource };
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** What a template promises to a user of an environment; it answers what breaks it. */
export interface Promised {
  readonly sentence: string;
  readonly broken: (template: PlainTemplate, environment: Environment) => readonly string[];
}

export function promised(sentence: string, broken: Promised['broken']): Promised {
  return { sentence, broken };
}

export function resourcesOf(template: PlainTemplate, type: string): readonly (Resource & { readonly id: string })[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, ...resource }));
}

/** The one resource of a type that a test tells, for reading and for seeding faults. */
export function resourceOf(
  template: PlainTemplate,
  type: string,
  where: (properties: Properties) => boolean = () => true,
): Resource {
  const [found, ...others] = resourcesOf(template, type).filter(({ Properties }) => where(Properties));
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} or no ${type}`);
  return template.Resources[found.id] ?? found;
}

/** Names the properties that are not as they should be. */
export function differences(
  resource: Resource | undefined,
  expected: { readonly [property: string]: unknown },
): string[] {
  if (resource === undefined) return ['it is missing'];
  return Object.entries(expected)
    .filter(([property, value]) => JSON.stringify(resource.Properties[property]) !== JSON.stringify(value))
    .map(
      ([property, value]) =>
        `${property} is ${JSON.stringify(resource.Properties[property])}, not ${JSON.stringify(value)}`,
    );
}

/** A text with what CloudFormation fills in as `<logical id>` or `<output>`. */
export function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(flat).join('');
  const [[name, argument] = []] = Object.entries(value);
  if (name === 'Fn::Join') return flat(argument[1]);
  if (name === 'Ref') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${argument[0]}.${argument[1]}>`;
  if (name === 'Fn::GetStackOutput') return `<${argument.OutputName}>`;
  return JSON.stringify(value);
}

/** The list at a property; none when it is left out. */
export function listOf(value: unknown): readonly Properties[] {
  return Array.isArray(value) ? value : [];
}
