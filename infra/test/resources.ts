import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** Something within a template: JSON that no type describes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the types of CloudFormation are of no use on what it reads
export type Json = any;

/** A resource as a template writes it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Json;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

export type Resources = { readonly [id: string]: Resource };

/** What a template promises: returns what is wrong, nothing when the promise is kept. */
export type Promised<Subject> = (resources: Resources, subject: Subject) => readonly unknown[];

export function resourcesOf(stack: Stack): Resources {
  return Template.fromStack(stack).toJSON().Resources;
}

export function ofType(resources: Resources, type: string): readonly Resource[] {
  return Object.values(resources).filter(({ Type }) => Type === type);
}

export function entriesOf(resources: Resources, type: string): readonly (readonly [id: string, Resource])[] {
  return Object.entries(resources).filter(([, { Type }]) => Type === type);
}

/** A list of one, as JSON: where two differ, both are shown. */
export function unlessSame(found: unknown, wanted: unknown): readonly unknown[] {
  return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ found, wanted }];
}

export function unless(kept: boolean, found: unknown): readonly unknown[] {
  return kept ? [] : [found];
}

export function tagOf({ Properties }: Resource, key: string): string | undefined {
  return listOf(Properties.Tags).find((tag) => tag.Key === key)?.Value;
}

export function listOf(value: unknown): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A copy with a fault in it. */
export function changed(resources: Resources, seed: (resources: { [id: string]: Json }) => void): Resources {
  const copy = JSON.parse(JSON.stringify(resources));
  seed(copy);
  return copy;
}

/** Changes the first resource of a type that `where` accepts; fails where there is none, for then nothing is tested. */
export function edit(type: string, change: (it: Json) => void, where: (properties: Json) => boolean = () => true) {
  return (resources: { [id: string]: Json }): void => {
    const found = Object.values(resources).find((one) => one.Type === type && where(one.Properties));
    if (found === undefined) throw new Error(`no ${type} to change`);
    change(found.Properties);
  };
}
