import { fieldsOf, type Fields } from '../../manifest';

/** What a class of cdk8s tells of itself (`fqn`, `version`), as every class made with jsii does; none of any other. */
export function typeInformation({ constructor }: object): Fields {
  return fieldsOf(Reflect.get(constructor, Symbol.for('jsii.rtti')));
}
