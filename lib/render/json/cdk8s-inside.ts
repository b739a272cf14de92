import type { ApiObject } from 'cdk8s';
import { fieldsOf, listOf, type Fields } from '../../manifest';

// All that leans on the inside of cdk8s 2.70 stands in this file: private fields of its classes, read by name.

/** What a class of cdk8s tells of itself (`fqn`, `version`), as every class made with jsii does; none of any other. */
export function typeInformation({ constructor }: object): Fields {
  return fieldsOf(Reflect.get(constructor, Symbol.for('jsii.rtti')));
}

/** What an App asks about each value; none of any other construct. */
export function resolversOf(root: object): readonly unknown[] {
  return listOf(Reflect.get(root, 'resolvers'));
}

/** Whether `addJsonPatch` was called. */
export function isPatched(object: ApiObject): boolean {
  return listOf(Reflect.get(object, 'patches')).length > 0;
}

/** What was given to the constructor. */
export function propsOf(object: ApiObject): Fields {
  return fieldsOf(Reflect.get(object, 'props'));
}

/** The metadata that was given to the constructor, and over it what may have been changed since. */
export function metadataOf({ metadata }: ApiObject): Fields {
  const hidden = (field: string): unknown => Reflect.get(metadata, field);
  return {
    ...fieldsOf(hidden('_additionalAttributes')),
    name: metadata.name,
    namespace: metadata.namespace,
    annotations: hidden('annotations'),
    finalizers: hidden('finalizers'),
    ownerReferences: hidden('ownerReferences'),
    labels: hidden('labels'),
  };
}
