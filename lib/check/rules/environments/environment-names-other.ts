import { digestOfData, type Facts } from '../../facts';
import type { EnvironmentPart, NeighbourRule } from '../../rule';
import type { ObjectId, SpecViolation } from '../../violation';
import { foreignNames, type ForeignName, type ForeignNameFinder } from './foreign-names';
import { neighbourNames } from './neighbour-names';

/** A text in one environment that leads into another. */
export const environmentNamesOther: NeighbourRule = {
  scope: 'neighbours',
  code: 'ENVIRONMENT_NAMES_OTHER',
  severity: 'error',
  title: 'no environment uses the names of another',
  why:
    'A bucket, queue, secret, namespace or host of another environment in a setting is nearly always a copy that was ' +
    'not adapted. Development then writes to the data of production, or production depends on machines that sleep at ' +
    'night. Names that several environments have in common are left out, and so are e-mail addresses.',
  fix: 'Let the name be composed (calls, {domain}), or write the one of this environment.',
  beside(platform, environment) {
    const names = neighbourNames(platform, environment);
    const isAlone = Object.keys(platform.environments).length < 2; // there is no other to name
    return { digest: digestOfData(names), check: (part) => (isAlone ? [] : violations(part, foreignNames(names))) };
  },
};

function violations({ spec: whole, facts }: EnvironmentPart, find: ForeignNameFinder): readonly SpecViolation[] {
  // what overlays did shows in the objects; waivers are of the platform, and may name environments
  const { objects: _overlays, checks: _checks, ...spec } = whole;
  const inSpec = namesInSpec(spec, find);
  const told = new Set(inSpec.map(({ foreign }) => foreign.name));
  return [
    ...inSpec.map(({ path, text, foreign }) => ({ spec: path, ...tell(foreign, text) })),
    ...namesInObjects(facts, find)
      .filter(({ foreign }) => !told.has(foreign.name)) // it came from the spec
      .map(({ object, field, text, foreign }) => ({ object, field, ...tell(foreign, text) })),
  ];
}

function tell({ name, environment }: ForeignName, text: string): { message: string; found: string; fix: string } {
  return {
    message: `this names something of ${environment}`,
    found: text === name ? name : `${name} in a longer text`, // which may hold a secret
    fix: 'let the name be composed (calls, {domain}), or write the one of this environment',
  };
}

interface InSpec {
  readonly path: readonly string[];
  readonly text: string;
  readonly foreign: ForeignName;
}

function namesInSpec(spec: unknown, find: ForeignNameFinder): readonly InSpec[] {
  const found: InSpec[] = [];
  const path: string[] = []; // copied only where something is found: there are hundreds of thousands of texts
  const look = (text: string, ...rest: readonly string[]): void => {
    const foreign = find(text);
    if (foreign !== undefined) found.push({ path: [...path, ...rest], text, foreign });
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') look(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) look(key, key);
      path.push(key);
      walk(inner);
      path.pop();
    }
  };
  walk(spec);
  return found;
}

interface InObject {
  readonly object: ObjectId;
  readonly field: string;
  readonly text: string;
  readonly foreign: ForeignName;
}

function namesInObjects(facts: Facts, find: ForeignNameFinder): readonly InObject[] {
  const found: InObject[] = [];
  // the field is put together only where something is found
  const look: Look = (object, text, ...field) => {
    const foreign = find(text);
    if (foreign !== undefined) found.push({ object, field: field.join('.'), text, foreign });
  };
  lookAtNames(facts, look);
  for (const { object, field, words } of facts.texts) words.forEach((text) => look(object, text, field));
  lookAtRoutes(facts, look);
  for (const { object, containers } of facts.workloads) {
    for (const { path, image } of containers) look(object, image, path, 'image');
  }
  return found;
}

type Look = (object: ObjectId, text: string, ...field: readonly string[]) => void;

function lookAtNames({ objects }: Facts, look: Look): void {
  for (const { object, labels } of objects) {
    look(object, object.name, 'metadata', 'name');
    look(object, object.namespace ?? '', 'metadata', 'namespace');
    for (const key in labels) look(object, labels[key] ?? '', 'metadata', 'labels', key);
  }
}

function lookAtRoutes({ ingresses }: Facts, look: Look): void {
  for (const { object, routes, annotations } of ingresses) {
    for (const { field, host } of routes) look(object, host, field);
    for (const key in annotations) look(object, annotations[key] ?? '', 'metadata', 'annotations', key);
  }
}
