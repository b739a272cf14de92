import { fieldAt } from '../../../lib/manifest';
import type { Sides, TemplateResource } from '../../lib/contract';

type Path = readonly (string | number)[];
type Change = (sides: Sides) => Sides;
type Having = { readonly [property: string]: string };

/** Sets a field of the object of a kind and name. */
export function withObject(kind: string, name: string, path: Path, value: unknown): Change {
  return (sides) => {
    const isIt = (body: { kind: string; metadata: { name: string } }): boolean =>
      body.kind === kind && body.metadata.name === name;
    expect(sides.objects.filter(({ body }) => isIt(body))).toHaveLength(1);
    return {
      ...sides,
      objects: sides.objects.map((object) =>
        isIt(object.body) ? { ...object, body: withField(object.body, path, value) as typeof object.body } : object,
      ),
    };
  };
}

/** Sets a property of the resources of a type that have other properties, such as a name. */
export function withResource(type: string, having: Having, path: Path, value: unknown): Change {
  return changed(type, having, (one) => [{ ...one, properties: withField(one.properties, path, value) }]);
}

/** Takes away the resources of a type that have some properties, such as a name. */
export function withoutResource(type: string, having: Having): Change {
  return changed(type, having, () => []);
}

/** Changes what all environments share. */
export function withShared(change: (resources: readonly TemplateResource[]) => readonly TemplateResource[]): Change {
  return (sides) => ({ ...sides, shared: change(sides.shared) });
}

function changed(type: string, having: Having, change: (one: TemplateResource) => readonly TemplateResource[]): Change {
  return (sides) => {
    const isIt = ({ type: its, properties }: TemplateResource): boolean =>
      its === type && Object.entries(having).every(([name, value]) => fieldAt(properties, name) === value);
    expect(sides.resources.some(isIt)).toBe(true); // else the break breaks nothing
    return { ...sides, resources: sides.resources.flatMap((one) => (isIt(one) ? change(one) : [one])) };
  };
}

function withField(value: unknown, [step, ...rest]: Path, leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) return value.map((entry, index) => (index === step ? withField(entry, rest, leaf) : entry));
  const fields = (value ?? {}) as { [key: string]: unknown };
  return { ...fields, [step]: withField(fields[step], rest, leaf) };
}
