import { memoised } from '../../kubernetes';
import {
  containersOf,
  fieldAt,
  fieldPath,
  fieldsOf,
  listOf,
  podTemplatesOf,
  type KubernetesObject,
} from '../../manifest';
import type { Fact, FactReader } from './fact';

/** Words of a text that a program reads and that may be names of something outside: `shop-prod-media`, `db.example.com`. */
export interface TextFact extends Fact {
  /** Where the text stands in the object. */
  readonly field: string;
  readonly words: readonly string[];
}

/**
 * A name is composed: it has parts. Looked for only where such characters begin and only up to the last part, for a text
 * of slashes would otherwise take minutes.
 */
const nameLike = /(?<![\w@./*-])[.-]*([\w@*/][\w@./*-]*[./-]\w+)/g;

/** The most of one text that is looked at: a dashboard or a certificate is no list of names. */
const mostCharacters = 20_000;

/** Variables and arguments of containers, ConfigMaps, and names of secrets elsewhere. Never a Secret. */
export const readTexts: FactReader<TextFact> = ({ body }, object) =>
  textsOf(body).flatMap(([field, text]) => {
    if (typeof text !== 'string' || text.length > mostCharacters) return [];
    const words = wordsIn(text);
    return words.length === 0 ? [] : [{ object, field, words }];
  });

const wordsIn = memoised((text): readonly string[] => [
  ...new Set(Array.from(text.matchAll(nameLike), ([, word = '']) => word)),
]);

type Text = readonly [field: string, text: unknown];

function textsOf(body: KubernetesObject): readonly Text[] {
  if (body.kind === 'ConfigMap') return entries('data', body['data']);
  if (body.kind === 'ExternalSecret') return remoteKeys(body);
  return podTemplatesOf(body).flatMap((template) => containersOf(template).flatMap(containerTexts));
}

function containerTexts({ path, fields }: { path: string; fields: { readonly [key: string]: unknown } }): Text[] {
  const lists = ['command', 'args'].flatMap((list) => entries(fieldPath(path, list), listOf(fields[list])));
  const variables = listOf(fields['env']).map((variable, index): Text => [
    `${path}.env[${index}].value`,
    fieldAt(variable, 'value'),
  ]);
  return [...lists, ...variables];
}

function remoteKeys(body: KubernetesObject): readonly Text[] {
  const data = listOf(fieldAt(body, 'spec', 'data')).map((entry, index): Text => [
    `spec.data[${index}].remoteRef.key`,
    fieldAt(entry, 'remoteRef', 'key'),
  ]);
  const from = listOf(fieldAt(body, 'spec', 'dataFrom')).map((entry, index): Text => [
    `spec.dataFrom[${index}].extract.key`,
    fieldAt(entry, 'extract', 'key'),
  ]);
  return [...data, ...from];
}

function entries(path: string, value: unknown): Text[] {
  if (Array.isArray(value)) return value.map((text: unknown, index): Text => [`${path}[${index}]`, text]);
  return Object.entries(fieldsOf(value)).map(([key, text]): Text => [`${path}.${key}`, text]);
}
