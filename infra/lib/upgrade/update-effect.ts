import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import { worse, type Effect } from './effect';
import { knownEffects } from './known-effects';

const declared: { readonly [value: string]: Effect } = { yes: 'replaces', maybe: 'may replace' };

/**
 * What CloudFormation does to a resource when one of its properties changes.
 *
 * @param type such as `AWS::RDS::DBInstance`
 * @param path names of properties from the outermost, indices of lists among them
 * @returns `may replace` for a type or a property that the specification does not know
 */
export function updateEffect(type: string, path: readonly string[]): Effect {
  const [property = ''] = path;
  const known = knownEffects[type]?.[property];
  if (known !== undefined) return known;
  const resource = resourceOf(type);
  if (resource === undefined) return 'may replace';
  const isListed = resource.additionalReplacementProperties?.some((listed) => startsWith(path, listed)) ?? false;
  return isListed ? 'replaces' : along(path, resource.properties);
}

/** The worst that any property on the way says. */
function along(path: readonly string[], properties: ResourceProperties): Effect {
  const [name = '', ...rest] = path;
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property === undefined) return 'may replace';
  const own = effectOf(property);
  const inner = rest.length === 0 ? undefined : propertiesOf(property.type, rest);
  return inner === undefined ? own : worse(own, along(inner.path, inner.properties));
}

function effectOf({ causesReplacement = 'no' }: Property): Effect {
  return declared[causesReplacement] ?? 'in place';
}

interface Inner {
  readonly path: readonly string[];
  readonly properties: ResourceProperties;
}

/** Properties of a block, of the items of a list or of the values of a map; of anything else nothing more is known. */
function propertiesOf(type: PropertyType, path: readonly string[]): Inner | undefined {
  switch (type.type) {
    case 'ref':
      return { path, properties: database().get('typeDefinition', type.reference).properties };
    case 'array':
    case 'map':
      return path.length > 1 ? propertiesOf(type.element, path.slice(1)) : undefined;
    default:
      return undefined;
  }
}

function resourceOf(type: string): Resource | undefined {
  return database().lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => path[index] === name);
}

let loaded: SpecDatabase | undefined;

/** Half a second, so only when somebody asks. */
function database(): SpecDatabase {
  return (loaded ??= loadAwsServiceSpecSync());
}
