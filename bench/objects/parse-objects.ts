import { isFields, type Fields } from '../../lib/manifest';

/** Parses one YAML document. */
export type ParseYaml = (text: string) => unknown;

/** The objects of a stream of documents, as YAML or as JSON; empty documents are none. */
export function parseObjects(text: string, parse: ParseYaml): readonly Fields[] {
  const documents = text.split(/^---(?: .*)?$|^\.\.\.$/m).filter((document) => document.trim() !== '');
  return documents
    .map((document): unknown => (/^\s*\{/.test(document) ? JSON.parse(document) : parse(document)))
    .filter(isFields);
}
