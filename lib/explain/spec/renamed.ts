import { isFields, type Fields } from '../../manifest';
import { withLeaf } from '../leaves';
import type { SpecValues } from './spec-values';

type Path = readonly string[];

/** Another name for an entry, which sorts as before. */
export function otherName(name: string): string {
  return `${name}x`;
}

/** The same values with an entry under another name; a port takes along what refers to it. */
export function renamed(values: SpecValues, path: Path): SpecValues {
  const around = path.slice(0, -1);
  const name = path.at(-1) ?? '';
  const result = withLeaf(values, around, withKey(valueAt(values, around), name));
  const [first, service = '', block] = path;
  return first === 'services' && block === 'ports' && path.length === 4 ? withPort(result, service, name) : result;
}

/** The same values with a service under another name, and everything that refers to it. Its image stays. */
export function renamedService(values: SpecValues, name: string): SpecValues {
  const references = (path: Path): boolean => path.at(-1) === 'service' && path.at(-3) === 'secrets';
  const services = Object.fromEntries(
    Object.entries(values.services).map(([key, service]) => {
      const calls = { ...service.calls, services: withKey(service.calls.services, name) };
      const pinned = key === name ? { image: service.image ?? name } : {};
      const changed = withTexts({ ...service, ...pinned, calls }, name, references);
      return [key === name ? otherName(key) : key, changed];
    }),
  );
  return withLeaf(values, ['services'], services);
}

function withPort(values: SpecValues, service: string, port: string): SpecValues {
  const refers = (path: Path): boolean => {
    const isOwn = path[0] === service && !path.includes('calls');
    return path.at(-1) === 'port' && (isOwn || path.slice(1, -1).join('.') === `calls.services.${service}`);
  };
  return withLeaf(values, ['services'], withTexts(values.services, port, refers));
}

/** The same data with one text another wherever it refers to the entry. */
function withTexts(value: unknown, old: string, refers: (path: Path) => boolean, path: Path = []): unknown {
  if (value === old && refers(path)) return otherName(old);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTexts(inner, old, refers, [...path, key])]),
  );
}

function withKey(map: unknown, old: string): Fields {
  const entries = Object.entries(isFields(map) ? map : {});
  return Object.fromEntries(entries.map(([key, value]) => [key === old ? otherName(key) : key, value]));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), value);
}
