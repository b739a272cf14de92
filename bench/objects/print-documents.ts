import { stringify } from 'yaml';

/** Objects as a stream of YAML documents. */
export function printDocuments(objects: readonly unknown[]): string {
  return objects.map(printYaml).join('---\n');
}

/** Data as YAML that every parser reads the same way, one that knows only YAML 1.1 too. */
export function printYaml(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
