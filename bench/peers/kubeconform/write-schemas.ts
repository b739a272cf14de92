import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fieldAt, fieldsOf, isFields, listOf, textOf } from '../../../lib/manifest';
import { definitions, keelsonFolder } from '../../project/write-project';
import { writeFiles } from '../../project/write-files';

/** The version whose schemas are the default of an environment. */
const kubernetes = 'lib/kubernetes/schemas/v1.36.json';

/**
 * Writes JSON Schemas as kubeconform's users have them, a file a kind with all that it refers to: of Kubernetes and of
 * the custom kinds. They are strict, unknown fields are errors; without this -strict would find little.
 */
export function writeSchemas(folder: string): void {
  writeFiles(folder, { ...builtIn(), ...custom() });
}

function builtIn(): { readonly [file: string]: string } {
  const schemas: unknown = JSON.parse(readFileSync(join(keelsonFolder, kubernetes), 'utf8'));
  const all = fieldsOf(strict(fieldAt(schemas, 'definitions')));
  const kinds = listOf(fieldAt(schemas, 'kinds')).map((kind): [string, string] => {
    const name = textOf(fieldAt(kind, 'definition')) ?? '';
    const own = reached(name, all, new Set());
    const schema = {
      $ref: `#/definitions/${name}`,
      definitions: Object.fromEntries([...own].map((one) => [one, all[one]])),
    };
    return [fileOf(fieldAt(kind, 'kind'), fieldAt(kind, 'apiVersion')), JSON.stringify(schema)];
  });
  return Object.fromEntries(kinds);
}

function custom(): { readonly [file: string]: string } {
  const files = definitions.flatMap((name) => {
    const { group, names, versions } = fieldsOf(
      fieldAt(parse(readFileSync(join(keelsonFolder, 'imports/crds', name), 'utf8')), 'spec'),
    );
    return listOf(versions).map((version): [string, string] => {
      const schema = fieldsOf(strict(fieldAt(version, 'schema', 'openAPIV3Schema')));
      const open = { ...fieldsOf(schema['properties']), apiVersion: {}, kind: {}, metadata: {} };
      const file = fileOf(fieldAt(names, 'kind'), `${String(group)}/${String(fieldAt(version, 'name'))}`);
      return [file, JSON.stringify({ ...schema, properties: open })];
    });
  });
  return Object.fromEntries(files);
}

/** `Deployment` of `apps/v1` as kubeconform asks for it. */
function fileOf(kind: unknown, apiVersion: unknown): string {
  const [version, group] = String(apiVersion).split('/').reverse();
  const suffix = group === undefined ? '' : `-${group.split('.')[0]}`;
  return `${String(kind).toLowerCase()}${suffix}-${version}.json`;
}

/** Names of the definitions that one needs, itself included. */
function reached(name: string, all: { readonly [name: string]: unknown }, found: Set<string>): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const references = JSON.stringify(all[name] ?? {}).matchAll(/"#\/definitions\/([^"]+)"/g);
  for (const [, other = ''] of references) reached(other, all, found);
  return found;
}

/** A schema that refuses unknown fields, and takes numbers where Kubernetes takes both. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!isFields(schema)) return schema;
  if (isIntOrString(schema)) return { oneOf: [{ type: 'string' }, { type: 'number' }] };
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return isClosed(schema) ? { ...inner, additionalProperties: false } : inner;
}

function isIntOrString(schema: { readonly [key: string]: unknown }): boolean {
  return schema['format'] === 'int-or-string' || schema['x-kubernetes-int-or-string'] === true;
}

function isClosed(schema: { readonly [key: string]: unknown }): boolean {
  return (
    isFields(schema['properties']) &&
    schema['additionalProperties'] === undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true &&
    schema['type'] === 'object'
  );
}
