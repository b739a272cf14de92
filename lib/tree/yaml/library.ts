import { stringify, type CreateNodeOptions, type DocumentOptions, type ToStringOptions } from 'yaml';

/**
 * What stock cdk8s asks for (`Yaml.stringify` in `lib/yaml.js` of cdk8s 2.70), but for anchors: `printYaml` tells why
 * there are none.
 */
const options: DocumentOptions & CreateNodeOptions & ToStringOptions = {
  keepUndefined: true,
  lineWidth: 0,
  version: '1.1',
  aliasDuplicateObjects: false,
};

/**
 * Lines of a map or list as the package `yaml` prints them, the first one without its indent and the last one with
 * its newline. It is the measure of what is right, and slow: about 8 µs for a single text.
 */
export function printByLibrary(collection: object, indent: string): string {
  if (indent === '') return stringify(collection, options);
  const head = 'k:\n  ';
  return indented(stringify({ k: collection }, options).slice(head.length), indent);
}

/** A text as the value of a key, without newline at its end; lines after the first one have an indent of two. */
export function textByLibrary(text: string): string {
  return stringify({ k: text }, options).slice('k: '.length, -1);
}

/** A text as a key below the top of the document, without colon. Only for keys short enough to need no `? `. */
export function keyByLibrary(key: string): string {
  return stringify({ k: { [key]: 0 } }, options).slice('k:\n  '.length, -': 0\n'.length);
}

/** Lines with an indent of two, moved to another one. Empty lines have none: the library puts no spaces there. */
export function indented(lines: string, indent: string): string {
  return lines.replaceAll('\n  ', `\n${indent}`);
}
