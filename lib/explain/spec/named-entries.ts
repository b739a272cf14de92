import { entryOf, isFields } from '../../manifest';
import { environmentSchema } from '../../spec/environment/environment-schema';
import { keysOf, schemaAt } from '../../spec/resolve/schema-at';
import { serviceSchema } from '../../spec/service/service-schema';
import type { SpecValues } from './spec-values';

type Path = readonly string[];

/** Entries whose names users choose, such as ports and volumes; not the services themselves, and not image pins. */
export function namedEntries(values: SpecValues): readonly Path[] {
  const { services, images: _images, ...environment } = values;
  const ofServices = Object.entries(services).flatMap(([name, service]) =>
    entriesIn(service, [], (path) => isMap(serviceSchema, path, service)).map((path) => ['services', name, ...path]),
  );
  return [...entriesIn(environment, [], (path) => isMap(environmentSchema, path, environment)), ...ofServices];
}

function entriesIn(value: unknown, path: Path, isNamed: (path: Path) => boolean): readonly Path[] {
  if (!isFields(value)) return [];
  const hasNames = path.length > 0 && isNamed(path);
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = entriesIn(inner, [...path, key], isNamed);
    return hasNames ? [[...path, key], ...below] : below;
  });
}

/** A map whose keys the schema does not list. */
function isMap(schema: typeof environmentSchema | typeof serviceSchema, path: Path, value: unknown): boolean {
  const here = schemaAt(schema, path, value);
  return here !== undefined && keysOf(here, valueAt(value, path)).length === 0;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isFields(inner) ? entryOf(inner, key) : undefined), value);
}
